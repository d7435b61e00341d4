import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { MESSAGE_STREAMS, type MessageStream } from '#libs/sms';
import { IsTextBody } from '../api/is-text-body.js';
import { PRIORITIES } from '../api/send-sms.dto.js';
import { EVENT_TYPE_NAMES, type EventType } from './domain/event-types.js';
import {
  ANCHORS,
  FIELD_PATTERN,
  OPERATORS,
  RULE_ZONES,
  type Anchor,
  type Condition,
  type Operator,
  type Plain,
  type RuleZone,
  type Step,
  type VariableSource,
} from './domain/rule.js';

/** Longest lists of a rule. */
export const MAX_STEPS = 10;
export const MAX_CONDITIONS = 10;

/** What a condition may compare with, as the API's description has it. */
const PLAIN = [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }];

const FIELD = { message: 'must be a field such as data.recipient.phone' };

/** One condition. */
export class ConditionDto implements Condition {
  @ApiProperty({ example: 'data.amount.amount' }) @Matches(FIELD_PATTERN, FIELD) readonly field!: string;
  @ApiProperty({ enum: OPERATORS }) @IsIn(OPERATORS) readonly op!: Operator;
  @ApiPropertyOptional({
    description: 'A text, number or truth value; for `in` a list of at most 20 of them.',
    oneOf: [...PLAIN, { type: 'array', items: { oneOf: PLAIN }, maxItems: 20 }],
  })
  @IsOptional()
  readonly value?: Plain | readonly Plain[];
}

/** When a text is due. */
export class StepDto implements Step {
  @ApiPropertyOptional({ enum: ['now'] }) @IsOptional() @IsIn(['now']) readonly at?: 'now';
  @ApiPropertyOptional({ enum: ANCHORS }) @IsOptional() @IsIn(ANCHORS) readonly before?: Anchor;
  @ApiPropertyOptional({ enum: ANCHORS }) @IsOptional() @IsIn(ANCHORS) readonly after?: Anchor;
  @ApiPropertyOptional({ example: 'PT24H', description: 'ISO 8601; hours are hours, days are days of the calendar.' })
  @IsOptional()
  @Matches(/^P[0-9DWTHM]{2,20}$/, { message: 'offset must be a duration such as PT24H or P3D' })
  readonly offset?: string;
  @ApiPropertyOptional({ example: '18:00' })
  @IsOptional()
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: 'at_local must be a time such as 18:00' })
  readonly at_local?: string;
}

/** A template by its name. */
export class TemplateRefDto {
  @ApiProperty() @Matches(/^[A-Za-z0-9_.-]{1,100}$/) readonly name!: string;
  @ApiPropertyOptional({ description: 'The newest otherwise.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly version?: number;
  @ApiPropertyOptional({ description: 'Where the recipient names no language.' })
  @IsOptional()
  @Matches(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/)
  readonly language?: string;
}

/** What makes two texts the same news. */
export class CollapseKeyDto {
  @ApiProperty({ example: 'visit' }) @Matches(/^[a-z][a-z0-9_]{0,39}$/) readonly prefix!: string;
  @ApiProperty({ type: [String], example: ['data.details.booking'] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(5)
  @Matches(FIELD_PATTERN, { each: true, ...FIELD })
  readonly fields!: readonly string[];
}

/** A rule as a whole; what is left out goes back to its default. */
export class TriggerRuleDto {
  @ApiPropertyOptional({ enum: ['active', 'off'], default: 'active' })
  @IsOptional()
  @IsIn(['active', 'off'])
  readonly state: 'active' | 'off' = 'active';

  @ApiProperty({ enum: EVENT_TYPE_NAMES, isArray: true })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(EVENT_TYPE_NAMES, { each: true })
  readonly event_types!: readonly EventType[];

  @ApiPropertyOptional({ type: [ConditionDto] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_CONDITIONS)
  @ValidateNested({ each: true })
  @Type(() => ConditionDto)
  readonly when: readonly ConditionDto[] = [];

  @ApiPropertyOptional({ type: TemplateRefDto })
  @IsOptional()
  @ValidateNested()
  @Type(() => TemplateRefDto)
  readonly template?: TemplateRefDto;

  @ApiPropertyOptional({ description: 'A fixed text.' })
  @IsOptional()
  @IsString()
  @IsTextBody()
  @Length(1, 1600)
  readonly text?: string;

  @ApiPropertyOptional({ description: 'A text that the event brings along.', example: 'data.text' })
  @IsOptional()
  @Matches(FIELD_PATTERN, FIELD)
  readonly text_field?: string;

  @ApiPropertyOptional({ type: Object, example: { visit_at: { field: 'data.start' }, shop: { value: 'Haul & Away' } } })
  @IsOptional()
  @IsObject()
  readonly variables: Readonly<Record<string, VariableSource>> = {};

  @ApiPropertyOptional({ default: 'data.recipient.phone' })
  @IsOptional()
  @Matches(FIELD_PATTERN, FIELD)
  readonly recipient_field: string = 'data.recipient.phone';

  @ApiProperty({ type: [StepDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_STEPS)
  @ValidateNested({ each: true })
  @Type(() => StepDto)
  readonly steps!: readonly StepDto[];

  @ApiPropertyOptional({ enum: RULE_ZONES, default: 'customer' })
  @IsOptional()
  @IsIn(RULE_ZONES)
  readonly zone: RuleZone = 'customer';

  @ApiPropertyOptional({ enum: MESSAGE_STREAMS, default: 'transactional' })
  @IsOptional()
  @IsIn(MESSAGE_STREAMS)
  readonly stream: MessageStream = 'transactional';

  @ApiPropertyOptional({ enum: Object.keys(PRIORITIES), default: 'normal' })
  @IsOptional()
  @IsIn(Object.keys(PRIORITIES))
  readonly priority: keyof typeof PRIORITIES = 'normal';

  @ApiPropertyOptional({ description: "One of the tenant's senders; the default sender otherwise." })
  @IsOptional()
  @Matches(/^[\x21-\x7e]{1,64}$/)
  readonly sender?: string;

  @ApiPropertyOptional({ type: CollapseKeyDto })
  @IsOptional()
  @ValidateNested()
  @Type(() => CollapseKeyDto)
  readonly collapse_key?: CollapseKeyDto;

  @ApiPropertyOptional({ default: 240, description: 'Not worth sending so many minutes after it was due.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(4320)
  readonly validity_minutes: number = 240;

  @ApiPropertyOptional({ enum: EVENT_TYPE_NAMES, isArray: true, description: 'Announcements that make it pointless.' })
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @IsIn(EVENT_TYPE_NAMES, { each: true })
  readonly withdraw_on: readonly EventType[] = [];

  @ApiPropertyOptional({
    enum: ['send', 'skip'],
    description: 'When the owner of the fact cannot be asked. Default: skip for marketing, send otherwise.',
  })
  @IsOptional()
  @IsIn(['send', 'skip'])
  readonly when_unreachable?: 'send' | 'skip';
}

/** A new rule. */
export class NewTriggerRuleDto extends TriggerRuleDto {
  @ApiProperty({ example: 'visit-reminders' })
  @Matches(/^[a-z][a-z0-9-]{0,59}$/, { message: 'name must be lower-case words with hyphens, at most 60 characters' })
  readonly name!: string;
}
