import { Body, Controller, HttpCode, NotFoundException, Post } from '@nestjs/common';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { E164_PATTERN } from '#libs/kernel';
import { AccountRegistry } from '../accounts/account-registry.js';
import type { OptOutType } from '../carrier/opt-outs.js';
import type { Signing } from '../webhooks/webhook-poster.js';
import { TextBusiness, type PhoneReport } from './text-business.js';

/** More than any phone sends, so that our own limits are what is tested (F27). */
const MAX_BODY_CHARS = 20_000;
const MAX_MEDIA = 100;
const MAX_TIMES = 1_000;
const MAX_RETRIES = 20;

export class MediaDto {
  @IsString() @MaxLength(2_048) readonly url!: string;
  @IsOptional() @IsString() @MaxLength(128) readonly contentType?: string;
}

/** A text from a customer's phone to a business number. */
export class TextDto {
  @Matches(E164_PATTERN, { message: 'from must be an E.164 number such as +15550001111' }) readonly from!: string;
  @IsString() @MaxLength(32) readonly to!: string;
  @IsOptional() @IsString() @MaxLength(MAX_BODY_CHARS) readonly body?: string;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_MEDIA)
  @ValidateNested({ each: true })
  @Type(() => MediaDto)
  readonly media?: readonly MediaDto[];
  @IsOptional() @IsIn(['STOP', 'START', 'HELP']) readonly optOutType?: OptOutType;
  /** Needed only when two accounts claim the number. */
  @IsOptional() @IsString() @MaxLength(64) readonly accountSid?: string;
  /** Give an id that was used before to repeat its webhook. */
  @IsOptional() @Matches(/^(SM|MM)[0-9a-fA-F]{32}$/) readonly sid?: string;
  @IsOptional() @IsInt() @Min(1) @Max(MAX_TIMES) readonly times?: number;
  @IsOptional() @IsInt() @Min(0) @Max(MAX_RETRIES) readonly retries?: number;
  @IsOptional() @IsIn(['valid', 'forged', 'none']) readonly signing?: Signing;
}

@Controller('sim/texts')
export class TextsController {
  constructor(
    private readonly accounts: AccountRegistry,
    private readonly phone: TextBusiness,
  ) {}

  /** Answers when our side has answered every post. */
  @Post()
  @HttpCode(200)
  text(@Body() dto: TextDto): Promise<PhoneReport> {
    const owned = this.accounts.ownerOf(dto.to, dto.accountSid);
    if (owned === undefined)
      throw new NotFoundException('No account of the simulator owns this number; GET /sim/accounts lists them');
    return this.phone.run(
      {
        from: dto.from,
        body: dto.body ?? '',
        media: (dto.media ?? []).map(({ url, contentType }) => ({ url, contentType: contentType ?? 'image/jpeg' })),
        ...(dto.optOutType !== undefined && { optOutType: dto.optOutType }),
        ...(dto.sid !== undefined && { sid: dto.sid }),
        times: dto.times ?? 1,
        retries: dto.retries ?? 0,
        signing: dto.signing ?? 'valid',
      },
      owned,
    );
  }
}
