import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsString, Length, Matches } from 'class-validator';
import { MAX_ALLOWED_HOSTS, MAX_HOST, ON_UNLISTED, type OnUnlisted } from '#libs/short-links';
import type { MessageStream } from '#libs/sms';

/** What a tenant wants done with the links of its texts. What is left out has its default. */
export class LinkPolicyDto {
  @ApiPropertyOptional({
    type: String,
    nullable: true,
    maxLength: MAX_HOST,
    example: 'go.example.com',
    description: 'The domain of new links; one that you added. Without it nothing is shortened.',
  })
  @IsOptional()
  @IsString()
  @Length(1, MAX_HOST)
  readonly domain?: string | null;

  @ApiPropertyOptional({
    type: [String],
    description: 'Where links may lead: names such as example.com, or .example.com for every name below it.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_ALLOWED_HOSTS)
  @IsString({ each: true })
  @Length(1, MAX_HOST, { each: true })
  readonly allowed_hosts?: readonly string[];

  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(7)
  @IsString({ each: true })
  readonly url_shortening_enabled_for_message_types?: readonly MessageStream[];

  @ApiPropertyOptional({ type: [String], description: 'Message types whose clicks are counted. Empty: none.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(7)
  @IsString({ each: true })
  readonly tracking_for_message_types?: readonly MessageStream[];

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    maxLength: 500,
    description: 'Why links of legal notices are shortened or counted; needed where they are.',
  })
  @IsOptional()
  @IsString()
  @Length(1, 500)
  @Matches(/^(?:[^\p{Cc}\p{Cs}]|[\t\n\r])*$/u, {
    message: 'legal_reason must be plain text without control characters',
  })
  readonly legal_reason?: string | null;

  @ApiPropertyOptional({ description: 'Days a link works, 1 to 400.' })
  @IsOptional()
  @IsInt()
  readonly expiry_days?: number;

  @ApiPropertyOptional({ enum: ['https', 'http'], description: 'http in development only.' })
  @IsOptional()
  @IsIn(['https', 'http'])
  readonly scheme?: 'https' | 'http';

  @ApiPropertyOptional({
    enum: ON_UNLISTED,
    description: 'A link to a host that is not on the list stays, or keeps the text from leaving.',
  })
  @IsOptional()
  @IsIn(ON_UNLISTED)
  readonly on_unlisted?: OnUnlisted;
}

/** A name that shall lead to short links. */
export class LinkDomainDto {
  @ApiProperty({
    maxLength: MAX_HOST,
    example: 'go.example.com',
    description: 'A public name that leads to the inbound app.',
  })
  @IsString()
  @Length(1, MAX_HOST)
  readonly host!: string;
}
