import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  Equals,
  IsArray,
  IsIn,
  IsInt,
  IsISO31661Alpha2,
  IsNumber,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateIf,
} from 'class-validator';
import { LIMITATIONS, REGISTRATIONS, USE_CASES } from '#libs/tenancy';
import { ADDED_TYPES, type AddedType } from '#libs/sender-mapping';

/** Most segments a second that a sender or a campaign can be given, as the table bounds it. */
export const MAX_SEGMENTS_PER_SECOND = 10_000;
export const MAX_DAILY_SEGMENTS = 100_000_000;
const MAX_COUNTRIES = 250;
const WORDS = /^[^\p{Cc}\p{Cs}]*$/u;

/** Left out is fine, null is not. */
const IfGiven = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);

/** What of a sender can be decided. What is left out stays as it is. */
export class SenderSettingsDto {
  @ApiPropertyOptional({ description: 'For people; never sent anywhere.' })
  @IfGiven()
  @IsString()
  @Length(1, 80)
  @Matches(WORDS, { message: 'label must not hold control characters' })
  readonly label?: string;

  @ApiPropertyOptional({
    enum: REGISTRATIONS,
    description: 'Texts leave only from unknown, not_required and registered. A sender in a campaign follows it.',
  })
  @IfGiven()
  @IsIn(REGISTRATIONS)
  readonly registration_state?: string;

  @ApiPropertyOptional({ enum: USE_CASES, isArray: true })
  @IfGiven()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(USE_CASES.length)
  @ArrayUnique()
  @IsIn(USE_CASES, { each: true })
  readonly use_cases?: readonly string[];

  @ApiPropertyOptional({ enum: LIMITATIONS, isArray: true })
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(LIMITATIONS.length)
  @ArrayUnique()
  @IsIn(LIMITATIONS, { each: true })
  readonly limitations?: readonly string[];

  @ApiPropertyOptional({
    type: [String],
    example: ['US', 'CA'],
    description: 'ISO 3166 codes of the countries it may text; none: those that its type reaches.',
  })
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(MAX_COUNTRIES)
  @ArrayUnique()
  @IsISO31661Alpha2({ each: true })
  @Matches(/^[A-Z]{2}$/, { each: true, message: 'each value in country_scope must be in capitals' })
  readonly country_scope?: readonly string[];

  @ApiPropertyOptional({ maximum: MAX_SEGMENTS_PER_SECOND, description: 'Segments that may leave in a second.' })
  @IfGiven()
  @IsNumber({ maxDecimalPlaces: 3 })
  @Min(0.001)
  @Max(MAX_SEGMENTS_PER_SECOND)
  readonly segments_per_second?: number;

  @ApiPropertyOptional({ type: Number, nullable: true, description: 'Segments that may leave in a day; null: no cap.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MAX_DAILY_SEGMENTS)
  readonly daily_segments?: number | null;

  @ApiPropertyOptional({ type: String, nullable: true, example: 'cmp_0193…' })
  @IsOptional()
  @Matches(/^cmp_[0-9a-f]{32}$/, { message: 'campaign_id must be cmp_ and 32 hexadecimal digits' })
  readonly campaign_id?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, description: "The provider's messaging service it sends by." })
  @IsOptional()
  @Matches(/^MG[0-9a-f]{32}$/, { message: 'service_ref must be MG and 32 hexadecimal digits' })
  readonly service_ref?: string | null;

  @ApiPropertyOptional({ description: 'Only true: another one becomes the default by being made it.' })
  @IfGiven()
  @Equals(true)
  readonly is_default?: true;
}

/** A sender to be added to one of the tenant's channels. */
export class NewSenderDto extends SenderSettingsDto {
  @ApiProperty({ example: 'sms_main' })
  @IsString()
  @Length(5, 64)
  readonly channel_id!: string;

  @ApiProperty({ enum: ADDED_TYPES })
  @IsIn(ADDED_TYPES)
  readonly sender_type!: AddedType;

  @ApiProperty({ example: '+15551234567', description: 'Number in E.164, short code or alphanumeric name.' })
  @IsString()
  @Length(1, 16)
  readonly sender_value!: string;
}

/** Which page of senders. */
export class SendersQuery {
  @ApiPropertyOptional({ description: 'The last id of the page before.' })
  @IsOptional()
  @Matches(/^num_[0-9a-f]{32}$/, { message: 'after must be num_ and 32 hexadecimal digits' })
  readonly after?: string;
}
