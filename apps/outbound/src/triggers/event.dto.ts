import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUrl,
  Length,
  Matches,
  Max,
  Min,
  registerDecorator,
  ValidateNested,
} from 'class-validator';
import { IsTextBody } from '../api/is-text-body.js';
import { IsE164 } from '../api/is-e164.js';
import { IsShortTexts } from '../api/is-short-texts.js';
import type { EventType } from './domain/event-types.js';
import { isZoneName } from './domain/plan-steps.js';

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?$/;
const INSTANT = /(Z|[+-]\d{2}:\d{2})$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** An IANA zone. */
export const IsZone = (): PropertyDecorator => (target, property) =>
  registerDecorator({
    name: 'isZone',
    target: target.constructor,
    propertyName: property as string,
    options: { context: { code: 'ERR_ZONE_UNKNOWN' } },
    validator: {
      validate: (value: unknown) => typeof value === 'string' && isZoneName(value),
      defaultMessage: (args) => `${args?.property ?? 'zone'} must be a time zone such as America/Chicago`,
    },
  });

const IsMoment = (): PropertyDecorator => (target, property) => {
  IsISO8601({ strict: true })(target, property);
  Matches(MOMENT, { message: `${String(property)} must be a moment such as 2026-06-16T17:00:00-05:00` })(
    target,
    property,
  );
};
const IsDay = (): PropertyDecorator => (target, property) => {
  IsISO8601({ strict: true })(target, property);
  Matches(DAY, { message: `${String(property)} must be a day such as 2026-06-16` })(target, property);
};
const IsShort = (): PropertyDecorator => (target, property) => {
  IsString()(target, property);
  Length(1, 300)(target, property);
};
const IsAddress = (): PropertyDecorator => (target, property) => {
  IsUrl(
    { protocols: ['https', 'http'], require_protocol: true, require_tld: false },
    { message: `${String(property)} must be an address such as https://example.com/pay` },
  )(target, property);
  Length(1, 1000)(target, property);
};

/** One CloudEvent without its data (CloudEvents 1.0); attributes that we do not know are left alone, as its specification wants. */
export class EnvelopeDto {
  @IsIn(['1.0'])
  readonly specversion!: string;

  @Matches(/^[\x20-\x7e]{1,255}$/, { message: 'id must be 1 to 255 visible ASCII characters' })
  readonly id!: string;

  @Matches(/^[\x21-\x7e]{1,255}$/, { message: 'source must be a reference of 1 to 255 visible ASCII characters' })
  readonly source!: string;

  @Matches(/^[a-z][a-z0-9_.-]{0,99}$/, { message: 'type must be a name such as calendar.event.moved' })
  readonly type!: string;

  @IsOptional()
  @IsISO8601({ strict: true })
  readonly time?: string;

  @IsOptional()
  @IsString()
  @Length(1, 255)
  readonly subject?: string;
}

/** Which thing it is about, in which version. Read even where the rest cannot be read: outdated reminders have to go. */
export class EntityHeadDto {
  @ApiProperty({ description: "The owner's own id of the appointment, invoice or estimate." })
  @IsString()
  @Length(1, 300)
  readonly id!: string;

  @ApiProperty({ description: 'Grows with every change.' })
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  readonly version!: number;

  @ApiProperty({ description: 'When it was so, by the clock of its owner.' })
  @IsISO8601({ strict: true })
  @Matches(INSTANT, { message: 'fact_time must be an instant such as 2026-06-16T17:00:00Z' })
  readonly fact_time!: string;
}

/** Who shall be told. */
export class RecipientDto {
  @ApiProperty({ example: '+15551234567' })
  @IsE164()
  readonly phone!: string;

  @ApiPropertyOptional() @IsOptional() @IsShort() readonly name?: string;
  @ApiPropertyOptional() @IsOptional() @IsZone() readonly time_zone?: string;
  @ApiPropertyOptional()
  @IsOptional()
  @Matches(/^\d{5}(-\d{4})?$/, { message: 'zip must be a US postal code such as 97201' })
  readonly zip?: string;
  @ApiPropertyOptional()
  @IsOptional()
  @Matches(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/, { message: 'language must be a tag such as en or es-MX' })
  readonly language?: string;
}

/** What every event carries. */
export class EventDataDto extends EntityHeadDto {
  @ApiPropertyOptional({ type: RecipientDto })
  @IsOptional()
  @ValidateNested()
  @Type(() => RecipientDto)
  readonly recipient?: RecipientDto;

  @ApiPropertyOptional({ description: 'Zone of the event itself.' })
  @IsOptional()
  @IsZone()
  readonly time_zone?: string;

  @ApiPropertyOptional({ description: 'A text that the assistant wrote itself; sent by rules with text_field.' })
  @IsOptional()
  @IsString()
  @IsTextBody()
  @Length(1, 1600)
  readonly text?: string;

  @ApiPropertyOptional({ type: Object, description: 'More facts for templates and conditions.' })
  @IsOptional()
  @IsShortTexts(300, 'they are facts for templates')
  readonly details?: Readonly<Record<string, string>>;
}

/** An appointment. */
export class CalendarDataDto extends EventDataDto {
  @ApiPropertyOptional() @IsOptional() @IsMoment() readonly start?: string;
  @ApiPropertyOptional() @IsOptional() @IsMoment() readonly end?: string;
  @ApiPropertyOptional() @IsOptional() @IsShort() readonly title?: string;
  @ApiPropertyOptional() @IsOptional() @IsShort() readonly location?: string;
  @ApiPropertyOptional() @IsOptional() @IsShort() readonly organizer?: string;
}

/** What something costs. */
export class AmountDto {
  @ApiProperty({ example: '129.50' })
  @Matches(/^\d{1,12}(\.\d{1,4})?$/, { message: 'amount must be a decimal number in a text, such as "129.50"' })
  readonly amount!: string;

  @ApiProperty({ example: 'USD' })
  @Matches(/^[A-Z]{3}$/, { message: 'currency must be a code of ISO 4217 such as USD' })
  readonly currency!: string;
}

/** An invoice. */
export class InvoiceDataDto extends EventDataDto {
  @ApiPropertyOptional() @IsOptional() @IsShort() readonly number?: string;
  @ApiPropertyOptional({ type: AmountDto })
  @IsOptional()
  @ValidateNested()
  @Type(() => AmountDto)
  readonly amount?: AmountDto;
  @ApiPropertyOptional() @IsOptional() @IsDay() readonly due_date?: string;
  @ApiPropertyOptional() @IsOptional() @IsAddress() readonly pay_url?: string;
}

/** An estimate. */
export class EstimateDataDto extends EventDataDto {
  @ApiPropertyOptional() @IsOptional() @IsShort() readonly number?: string;
  @ApiPropertyOptional({ type: AmountDto })
  @IsOptional()
  @ValidateNested()
  @Type(() => AmountDto)
  readonly amount?: AmountDto;
  @ApiPropertyOptional({ description: 'A moment or a day.' })
  @IsOptional()
  @IsISO8601({ strict: true })
  @Length(10, 40)
  readonly valid_until?: string;
  @ApiPropertyOptional() @IsOptional() @IsAddress() readonly url?: string;
}

/** What the data of each kind must look like. */
export const DATA_OF = { calendar: CalendarDataDto, invoice: InvoiceDataDto, estimate: EstimateDataDto } as const;

/** Without which fields an event of the type says nothing. */
export const NEEDED: Readonly<Partial<Record<EventType, readonly string[]>>> = {
  'calendar.event.scheduled': ['start'],
  'calendar.event.moved': ['start'],
  'calendar.event.reminder_due': ['start'],
  'invoice.issued': ['due_date'],
  'invoice.due': ['due_date'],
  'invoice.overdue': ['due_date'],
};
