import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO31661Alpha2,
  IsISO8601,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  registerDecorator,
  ValidateNested,
} from 'class-validator';
import { MESSAGE_STREAMS, type MessageStream } from '#libs/sms';
import { isSenderName } from '#libs/sender-mapping';
import { REGISTRATIONS } from '#libs/tenancy';
import { MAX_DAILY_SEGMENTS, MAX_SEGMENTS_PER_SECOND } from './senders.dto.js';

const MAX_NAMES = 500;
const MAX_POOLS = 50;
const MAX_MEMBERS = 200;
const MAX_RULES = 100;
const NAME = 'a small letter, then letters, digits, dots, dashes and underscores, at most 64, and nothing like an id';
/** A name or an id. */
const TARGET = /^[a-z][a-z0-9_.-]{0,63}$/;

const IsSenderName = (): PropertyDecorator => (target, property) =>
  registerDecorator({
    name: 'isSenderName',
    target: target.constructor,
    propertyName: property as string,
    validator: {
      validate: (value: unknown) => typeof value === 'string' && isSenderName(value),
      defaultMessage: (args) => `${args?.property ?? 'it'} must be ${NAME}`,
    },
  });

const IsSenderNames = (): PropertyDecorator => (target, property) =>
  registerDecorator({
    name: 'isSenderNames',
    target: target.constructor,
    propertyName: property as string,
    validator: {
      validate: (value: unknown) =>
        typeof value === 'object' &&
        value !== null &&
        !Array.isArray(value) &&
        Object.keys(value).length <= MAX_NAMES &&
        Object.entries(value).every(([name, ref]) => isSenderName(name) && typeof ref === 'string' && TARGET.test(ref)),
      defaultMessage: (args) =>
        `${args?.property ?? 'it'} must lead from at most ${MAX_NAMES} names to ids or pools; a name is ${NAME}`,
    },
  });

/** Several senders behind one name. */
export class PoolDto {
  @ApiProperty({ example: 'reminders' })
  @IsSenderName()
  readonly name!: string;

  @ApiProperty({ type: [String], example: ['num_0193…'] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_MEMBERS)
  @ArrayUnique()
  @Matches(/^num_[0-9a-f]{32}$/, { each: true, message: 'each member must be num_ and 32 hexadecimal digits' })
  readonly members!: readonly string[];

  @ApiPropertyOptional({ default: true, description: 'A person keeps the number they have talked with (ST4).' })
  @IsOptional()
  @IsBoolean()
  readonly sticky: boolean = true;
}

/** Texts of these streams to these countries leave from there; an empty list means all. */
export class SenderRuleDto {
  @ApiPropertyOptional({ enum: MESSAGE_STREAMS, isArray: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MESSAGE_STREAMS.length)
  @IsIn(MESSAGE_STREAMS, { each: true })
  readonly streams: readonly MessageStream[] = [];

  @ApiPropertyOptional({ type: [String], example: ['GB', 'IE'] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(250)
  @IsISO31661Alpha2({ each: true })
  @Matches(/^[A-Z]{2}$/, { each: true, message: 'each value in countries must be in capitals' })
  readonly countries: readonly string[] = [];

  @ApiProperty({ description: 'A name, a pool or the id of a sender.' })
  @Matches(TARGET, { message: 'use must be a name, a pool or num_ and 32 hexadecimal digits' })
  readonly use!: string;
}

/** The whole map; what is left out is empty. */
export class SenderMapDto {
  @ApiPropertyOptional({ type: Object, example: { front_desk: 'num_0193…', news: 'reminders' } })
  @IsOptional()
  @IsObject()
  @IsSenderNames()
  readonly names: Readonly<Record<string, string>> = {};

  @ApiPropertyOptional({ type: [PoolDto] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_POOLS)
  @ValidateNested({ each: true })
  @Type(() => PoolDto)
  readonly pools: readonly PoolDto[] = [];

  @ApiPropertyOptional({
    type: [SenderRuleDto],
    description: 'For texts that name no sender; the first that fits wins.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_RULES)
  @ValidateNested({ each: true })
  @Type(() => SenderRuleDto)
  readonly rules: readonly SenderRuleDto[] = [];

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Where no rule fits; null: the default sender.' })
  @IsOptional()
  @Matches(TARGET, { message: 'fallback must be a name, a pool or num_ and 32 hexadecimal digits' })
  readonly fallback: string | null = null;

  @ApiPropertyOptional({ description: 'Refused with 409 unless the map still has this version.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(2_147_483_647)
  readonly if_version?: number;
}

/** A campaign that several numbers share; the whole of it, by its name. */
export class SenderCampaignDto {
  @ApiProperty({ example: 'reminders-2026' })
  @Matches(/^[\x21-\x7e]{1,80}$/, { message: 'name must be 1 to 80 visible ASCII characters without blanks' })
  readonly name!: string;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'As the registry names the brand.' })
  @IsOptional()
  @Matches(/^[\x21-\x7e]{1,80}$/, { message: 'brand_ref must be 1 to 80 visible ASCII characters without blanks' })
  readonly brand_ref?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'As the registry names the campaign.' })
  @IsOptional()
  @Matches(/^[\x21-\x7e]{1,80}$/, { message: 'campaign_ref must be 1 to 80 visible ASCII characters without blanks' })
  readonly campaign_ref?: string | null;

  @ApiProperty({ enum: REGISTRATIONS, description: 'Its senders are registered as it is.' })
  @IsIn(REGISTRATIONS)
  readonly registration_state!: string;

  @ApiPropertyOptional({ type: Number, nullable: true, description: 'For all of its senders together.' })
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 3 })
  @Min(0.001)
  @Max(MAX_SEGMENTS_PER_SECOND)
  readonly segments_per_second?: number | null;

  @ApiPropertyOptional({ type: Number, nullable: true, description: 'For all of its senders together.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MAX_DAILY_SEGMENTS)
  readonly daily_segments?: number | null;
}

/** A number outside of the map that may be used for a while, and why (S0.26). */
export class SenderOverrideDto {
  @ApiProperty({ example: 'sms_main', description: 'The channel through whose account it sends.' })
  @IsString()
  @Length(5, 64)
  readonly channel_id!: string;

  @ApiProperty({ example: '+15551234567' })
  @Matches(/^\+[1-9]\d{1,14}$/, { message: 'number must be a number such as +15551234567' })
  readonly number!: string;

  @ApiProperty({ minLength: 10, maxLength: 300 })
  @IsString()
  @Length(10, 300)
  @Matches(/^[^\p{Cc}\p{Cs}]*$/u, { message: 'reason must not hold control characters' })
  @Matches(/\S(?:.*\S){9}/s, { message: 'reason must hold at least 10 characters that can be seen' })
  readonly reason!: string;

  @ApiProperty({ description: 'ISO 8601, at most 30 days ahead.' })
  @IsISO8601({ strict: true })
  readonly expires_at!: string;
}
