import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsOptional,
  IsString,
  IsTimeZone,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { URGENCIES, type Urgency } from '#libs/consent';
import { MESSAGE_STREAMS, type MessageStream } from '#libs/sms';
import { IsE164 } from './is-e164.js';
import { IsShortTexts } from './is-short-texts.js';

export const PRIORITIES = { high: 2, normal: 5, low: 8 } as const;

const REFERENCE = /^[\x21-\x7e]{1,120}$/;

/** A fact that is told once. */
export class FactDto {
  @ApiProperty()
  @Matches(REFERENCE, { message: 'key must be 1 to 120 visible ASCII characters without blanks' })
  readonly key!: string;

  @ApiProperty({ description: 'When it was so, by its source, ISO 8601.' })
  @IsISO8601({ strict: true })
  readonly as_of!: string;
}

/** A text to be sent, in the names of the outbound workflow (S0.11–17). */
export class SendSmsDto {
  @ApiProperty({ example: '+15551234567', description: 'Recipient in E.164.' })
  @IsE164()
  readonly recipient_phone_number!: string;

  @ApiPropertyOptional({
    example: 'num_0193…',
    description:
      "One of the tenant's numbers, by id or in E.164. Missing or unknown: the tenant's default sender (S0.14).",
  })
  @IsOptional()
  @Matches(/^[\x21-\x7e]{1,64}$/, {
    message: 'sender_phone_number_id must be the id or the E.164 number of a sender, at most 64 characters',
  })
  readonly sender_phone_number_id?: string;

  @ApiProperty({ description: 'The text as it shall arrive; at most 1600 characters.' })
  @IsString()
  @Length(1, 1600)
  readonly sms_message_body!: string;

  @ApiPropertyOptional({ enum: MESSAGE_STREAMS, default: 'transactional' })
  @IsOptional()
  @IsIn(MESSAGE_STREAMS)
  readonly message_type: MessageStream = 'transactional';

  @ApiPropertyOptional({ enum: Object.keys(PRIORITIES), default: 'normal' })
  @IsOptional()
  @IsIn(Object.keys(PRIORITIES))
  readonly priority: keyof typeof PRIORITIES = 'normal';

  @ApiPropertyOptional({ default: true, description: 'Whether an answer is welcome; false for one-way notices.' })
  @IsOptional()
  @IsBoolean()
  readonly allow_reply: boolean = true;

  @ApiPropertyOptional({
    minimum: 1,
    maximum: 10,
    description: "Most segments the text may need; the tenant's limit otherwise.",
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(10)
  readonly max_sms_segments_per_message?: number;

  @ApiPropertyOptional({
    minimum: 1,
    maximum: 4320,
    default: 240,
    description: 'Not worth sending after so many minutes.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(4320)
  readonly validity_minutes: number = 240;

  @ApiPropertyOptional({ description: 'What the text is about, e.g. one appointment; caps count by it (R-7.1).' })
  @IsOptional()
  @Matches(REFERENCE, { message: 'subject must be 1 to 120 visible ASCII characters without blanks' })
  readonly subject?: string;

  @ApiPropertyOptional({ description: 'The programme the person signed up for, whose stated frequency binds.' })
  @IsOptional()
  @IsString()
  @Length(1, 120)
  readonly programme?: string;

  @ApiPropertyOptional({
    description: 'What the text tells: the same fact is told once, whoever asks, and newer news replaces what waits.',
    example: { key: 'appointment:4711:reminder', as_of: '2026-06-16T17:00:00Z' },
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => FactDto)
  readonly fact?: FactDto;

  @ApiPropertyOptional({ enum: URGENCIES, description: 'Why it may come at any hour; ignored for marketing (R-5.5).' })
  @IsOptional()
  @IsIn(URGENCIES)
  readonly urgency?: Urgency;

  @ApiPropertyOptional({ description: 'When that of which the text tells takes place, ISO 8601.' })
  @IsOptional()
  @IsISO8601({ strict: true })
  readonly event_at?: string;

  @ApiPropertyOptional({ description: 'IANA zone that the person named; with it the hours are kept there too.' })
  @IsOptional()
  @IsTimeZone({ message: 'recipient_time_zone must be a time zone such as America/Chicago' })
  readonly recipient_time_zone?: string;

  @ApiPropertyOptional({ description: 'US postal code that the person gave.' })
  @IsOptional()
  @Matches(/^\d{5}(-\d{4})?$/, { message: 'recipient_zip must be a US postal code such as 97201' })
  readonly recipient_zip?: string;

  @ApiPropertyOptional({ description: 'Campaign the text belongs to; consent and suppressions may be about it alone.' })
  @IsOptional()
  @Matches(REFERENCE, { message: 'campaign_id must be 1 to 120 visible ASCII characters without blanks' })
  readonly campaign_id?: string;

  @ApiPropertyOptional({ type: Object, example: { correlation_id: 'corr_789', coordination_case_id: 'case_123' } })
  @IsOptional()
  @IsObject()
  @IsShortTexts(120, 'put no number and no name of a person there')
  readonly tracking_context?: Readonly<Record<string, string>>;
}

/** Headers that change how a send is answered. */
export class SendHeaders {
  @IsOptional()
  @Matches(/^[\x21-\x7e]{1,255}$/, {
    message: 'Idempotency-Key must be 1 to 255 visible ASCII characters without blanks',
  })
  readonly 'idempotency-key'?: string;

  @IsOptional()
  @Matches(/^wait=\d{1,2}$/, { message: 'Prefer must be wait=<seconds>, at most 30' })
  readonly prefer?: string;
}
