import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import { FaultAnswer } from '../api/answers.js';
import { PLAN_STATES, type PlanState } from './planned-texts.store.js';
import { OUTCOMES, type Outcome } from './trigger-events.store.js';

/** Who signs; only with a signature. */
export class SignedBy {
  @ApiPropertyOptional({ example: 'src_0193…', description: 'The source that signs; left out with an API key.' })
  @IsOptional()
  @Matches(/^src_[0-9a-f]{32}$/, { message: 'source must look like src_ and 32 hexadecimal digits' })
  readonly source?: string;
}

/** What became of one event of a request. */
export class TakenEventAnswer {
  @ApiProperty({ description: 'The id that it came with.' }) readonly id!: string;
  @ApiProperty({ example: 'trg_0193…' }) readonly event_id!: string;
  @ApiProperty({ enum: OUTCOMES }) readonly outcome!: string;
  @ApiProperty({ type: String, nullable: true, example: 'data.unreadable' }) readonly reason!: string | null;
  @ApiProperty({ type: [FaultAnswer] }) readonly faults!: readonly FaultAnswer[];
}

/** Events that are written down, in their order. */
export class TakenEventsAnswer {
  @ApiProperty({ type: [TakenEventAnswer] }) readonly events!: readonly TakenEventAnswer[];
}

/** Which events to list. */
export class EventsQuery {
  @ApiPropertyOptional({ enum: OUTCOMES }) @IsOptional() @IsIn(OUTCOMES) readonly outcome?: Outcome;
  @ApiPropertyOptional({ description: 'Events behind this one.' })
  @IsOptional()
  @Matches(/^trg_[0-9a-f]{32}$/, { message: 'after must be the id of an event' })
  readonly after?: string;
}

/** Which planned texts to list. */
export class PlansQuery {
  @ApiPropertyOptional({ enum: PLAN_STATES }) @IsOptional() @IsIn(PLAN_STATES) readonly state?: PlanState;
  @ApiPropertyOptional({ description: 'Texts behind this one.' })
  @IsOptional()
  @Matches(/^pln_[0-9a-f]{32}$/, { message: 'after must be the id of a planned text' })
  readonly after?: string;
}

/** Where the facts of a source can be asked for again. */
export class TriggerSourceDto {
  @ApiPropertyOptional({
    description: 'Asked with kind, entity and version before a text leaves. Left out: not asked.',
  })
  @IsOptional()
  @IsString()
  @Length(1, 500)
  readonly recheck_url?: string;

  @ApiPropertyOptional({ description: 'Sent as bearer token; never shown. Left out: the one that is kept stays.' })
  @IsOptional()
  @Matches(/^[\x21-\x7e]{1,500}$/, { message: 'recheck_token must be 1 to 500 visible ASCII characters' })
  readonly recheck_token?: string;
}

/** A new source. */
export class NewTriggerSourceDto extends TriggerSourceDto {
  @ApiProperty({ example: '/calendar-assistant', description: 'The `source` of its CloudEvents.' })
  @Matches(/^[\x21-\x7e]{1,255}$/, { message: 'name must be the source that its events carry' })
  readonly name!: string;
}

/** Where a calendar comes from. */
export class CalendarQuery {
  @ApiProperty({ example: '/office', description: 'Name of the calendar: the `source` of its events.' })
  @Matches(/^[\x21-\x7e]{1,255}$/, { message: 'source must be a reference of 1 to 255 visible ASCII characters' })
  readonly source!: string;
}
