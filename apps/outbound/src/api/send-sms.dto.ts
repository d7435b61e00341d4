import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
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
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { URGENCIES, type Urgency } from '#libs/consent';
import { WholeNumber } from '#libs/platform';
import { MESSAGE_STREAMS, type MessageStream } from '#libs/sms';
import { IsE164 } from './is-e164.js';
import { IsShortTexts } from './is-short-texts.js';
import { IsTextBody } from './is-text-body.js';

export const PRIORITIES = { high: 2, normal: 5, low: 8 } as const;
/** Recipients of one request to text many (S4.18, OB25). */
export const MAX_RECIPIENTS = 2_000;

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

/** Who gets a text, and what of it is theirs alone (S0.11). */
export class RecipientDto {
  @ApiProperty({ example: '+15551234567', description: 'Recipient in E.164.' })
  @IsE164()
  readonly recipient_phone_number!: string;

  @ApiPropertyOptional({
    type: Object,
    description: 'What fills the template: exactly the variables it declares.',
    example: { customer_first_name: 'Dana', visit_at: '2026-12-01T14:00:00Z' },
  })
  @IsOptional()
  @IsObject()
  readonly variables?: Readonly<Record<string, unknown>>;

  @ApiPropertyOptional({ example: 'es-MX', description: "Language of the person; the template's default otherwise." })
  @IsOptional()
  @Matches(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, {
    message: 'language must be a language tag such as en or es-MX',
  })
  readonly language?: string;

  @ApiPropertyOptional({ description: 'What the text is about, e.g. one appointment; caps count by it (R-7.1).' })
  @IsOptional()
  @Matches(REFERENCE, { message: 'subject must be 1 to 120 visible ASCII characters without blanks' })
  readonly subject?: string;

  @ApiPropertyOptional({
    description: 'What the text tells: the same fact is told once, whoever asks, and newer news replaces what waits.',
    example: { key: 'appointment:4711:reminder', as_of: '2026-06-16T17:00:00Z' },
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => FactDto)
  readonly fact?: FactDto;

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

  @ApiPropertyOptional({ type: Object, example: { correlation_id: 'corr_789', coordination_case_id: 'case_123' } })
  @IsOptional()
  @IsObject()
  @IsShortTexts(120, 'put no number and no name of a person there')
  readonly tracking_context?: Readonly<Record<string, string>>;
}

/** What a text says and how it is sent, the same for everybody it goes to (S0.11–17). */
export class TextDto {
  @ApiPropertyOptional({
    example: 'num_0193…',
    description:
      "One of the tenant's senders: an id, a number, a name or a pool of the sender map. Missing or unknown: what the map says, else the default (S0.14).",
  })
  @IsOptional()
  @Matches(/^[\x20-\x7e]{1,64}$/, {
    message: 'sender_phone_number_id must be the id, the number or the name of a sender, at most 64 characters',
  })
  readonly sender_phone_number_id?: string;

  @ApiPropertyOptional({ description: 'The text as it shall arrive, at most 1600 characters; or template_ref.' })
  @ValidateIf((text: TextDto) => text.template_ref === undefined || text.sms_message_body !== undefined)
  @IsString()
  @IsTextBody()
  @Length(1, 1600)
  readonly sms_message_body?: string;

  @ApiPropertyOptional({ example: 'visit-reminder', description: 'A template by id or name, with @version if wanted.' })
  @IsOptional()
  @Matches(/^[a-z0-9_-]{1,64}(@[1-9]\d{0,5})?$/, {
    message: 'template_ref must be the id or the name of a template, such as visit-reminder or visit-reminder@3',
  })
  readonly template_ref?: string;

  @ApiPropertyOptional({
    enum: MESSAGE_STREAMS,
    description: "Missing: the template's own; transactional for other texts.",
  })
  @IsOptional()
  @IsIn(MESSAGE_STREAMS)
  readonly message_type?: MessageStream;

  @ApiPropertyOptional({ enum: Object.keys(PRIORITIES), description: 'Missing: normal for one text, low for many.' })
  @IsOptional()
  @IsIn(Object.keys(PRIORITIES))
  readonly priority?: keyof typeof PRIORITIES;

  @ApiPropertyOptional({ default: true, description: 'Whether an answer is welcome; false for one-way notices.' })
  @IsOptional()
  @IsBoolean()
  readonly allow_reply?: boolean;

  @ApiPropertyOptional({
    minimum: 1,
    maximum: 10,
    description:
      "Most segments the text may need, as far as the sending policy allows this message_type; the tenant's limit otherwise.",
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
    description: 'Not worth sending after so many minutes, counted from send_at where one is given.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(4320)
  readonly validity_minutes?: number;

  @ApiPropertyOptional({ description: 'Not before this moment, ISO 8601 with offset, at most 400 days ahead.' })
  @IsOptional()
  @IsISO8601({ strict: true })
  readonly send_at?: string;

  @ApiPropertyOptional({
    example: '2026-12-01T09:00',
    description:
      'Not before this wall time where the person is: in their recipient_time_zone, else nowhere they may be earlier.',
  })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, { message: 'send_at_local must be a wall time such as 2026-12-01T09:00' })
  readonly send_at_local?: string;

  @ApiPropertyOptional({ description: 'The programme the person signed up for, whose stated frequency binds.' })
  @IsOptional()
  @IsString()
  @Length(1, 120)
  readonly programme?: string;

  @ApiPropertyOptional({ enum: URGENCIES, description: 'Why it may come at any hour; ignored for marketing (R-5.5).' })
  @IsOptional()
  @IsIn(URGENCIES)
  readonly urgency?: Urgency;

  @ApiPropertyOptional({ description: 'Campaign the text belongs to; consent and suppressions may be about it alone.' })
  @IsOptional()
  @Matches(REFERENCE, { message: 'campaign_id must be 1 to 120 visible ASCII characters without blanks' })
  readonly campaign_id?: string;
}

/** A text to be sent, in the names of the outbound workflow (S0.11–17). */
export class SendSmsDto extends IntersectionType(RecipientDto, TextDto) {}

/** The same text to many, each with their own variables (S4.18, OB25). */
export class SendBulkDto extends TextDto {
  @ApiProperty({ type: [RecipientDto], minItems: 1, maxItems: MAX_RECIPIENTS })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_RECIPIENTS, { message: `recipients must be at most ${MAX_RECIPIENTS}; split the request` })
  @ValidateNested({ each: true })
  @Type(() => RecipientDto)
  readonly recipients!: readonly RecipientDto[];
}

/** When a text that waits shall leave instead. */
export class RescheduleDto {
  @ApiPropertyOptional({ description: 'ISO 8601 with offset, at most 400 days ahead; or send_at_local.' })
  @ValidateIf((dto: RescheduleDto) => dto.send_at_local === undefined || dto.send_at !== undefined)
  @IsISO8601({ strict: true })
  readonly send_at?: string;

  @ApiPropertyOptional({
    example: '2026-12-01T09:00',
    description: 'This wall time where the person is: in recipient_time_zone, else nowhere they may be earlier.',
  })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, { message: 'send_at_local must be a wall time such as 2026-12-01T09:00' })
  readonly send_at_local?: string;

  @ApiPropertyOptional({
    description: 'IANA zone that the person named; to be named again here, because it is not kept.',
  })
  @IsOptional()
  @IsTimeZone({ message: 'recipient_time_zone must be a time zone such as America/Chicago' })
  readonly recipient_time_zone?: string;

  @ApiPropertyOptional({ description: 'US postal code that the person gave; likewise.' })
  @IsOptional()
  @Matches(/^\d{5}(-\d{4})?$/, { message: 'recipient_zip must be a US postal code such as 97201' })
  readonly recipient_zip?: string;
}

/** A page of results. */
export class ResultsQuery {
  @ApiPropertyOptional({ description: 'Results behind this index.' })
  @IsOptional()
  @WholeNumber()
  @IsInt()
  @Min(-1)
  @Max(MAX_RECIPIENTS)
  readonly after?: number;

  @ApiPropertyOptional({ minimum: 1, maximum: MAX_RECIPIENTS })
  @IsOptional()
  @WholeNumber()
  @IsInt()
  @Min(1)
  @Max(MAX_RECIPIENTS)
  readonly limit?: number;
}
