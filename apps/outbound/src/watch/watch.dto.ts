import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { WholeNumber } from '#libs/platform';
import { MESSAGE_STREAMS, type MessageStream } from '#libs/sms';
import { VERDICTS, type Verdict } from './domain/verdicts.js';
import { DEFAULT_WATCH } from './domain/watch-policy.js';
import { WINDOWS, type Window } from './domain/windows.js';

/** Rows of a page. */
export const PAGE_MOST = 200;
export const PAGE_USUAL = 50;
/** Longest note of a person. */
export const MAX_NOTE = 1_000;

/** Which figures are wanted. */
export class KpiQuery {
  @ApiPropertyOptional({ enum: WINDOWS, default: '24h' })
  @IsOptional()
  @IsIn(WINDOWS)
  readonly window: Window = '24h';

  @ApiPropertyOptional({ enum: MESSAGE_STREAMS, description: 'Only texts of this type.' })
  @IsOptional()
  @IsIn(MESSAGE_STREAMS)
  readonly message_type?: MessageStream;
}

/** Which page is wanted. */
export class PageQuery {
  @ApiPropertyOptional({ default: PAGE_USUAL, maximum: PAGE_MOST })
  @IsOptional()
  @WholeNumber()
  @IsInt()
  @Min(1)
  @Max(PAGE_MOST)
  readonly limit: number = PAGE_USUAL;

  @ApiPropertyOptional({ description: 'The next_after of the page before.' })
  @IsOptional()
  @Matches(/^[a-z]{3}_[0-9a-f]{32}$/, { message: 'after must be the next_after of a page' })
  readonly after?: string;
}

export const DEAD_KINDS = ['message', 'webhook'] as const;

/** Which dead letters are wanted. */
export class DeadLetterQuery extends PageQuery {
  @ApiPropertyOptional({ enum: DEAD_KINDS, default: 'message' })
  @IsOptional()
  @IsIn(DEAD_KINDS)
  readonly kind: (typeof DEAD_KINDS)[number] = 'message';
}

/** When many rejections are too many. */
export class RejectionsDto {
  @ApiPropertyOptional({ default: DEFAULT_WATCH.rejections.sharePercent })
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0.1)
  @Max(100)
  readonly share_percent: number = DEFAULT_WATCH.rejections.sharePercent;

  @ApiPropertyOptional({ default: DEFAULT_WATCH.rejections.minTexts })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100_000)
  readonly min_texts: number = DEFAULT_WATCH.rejections.minTexts;
}

/** Whether there is a specialist, and what they are asked about. */
export class SpecialistQueueDto {
  @ApiPropertyOptional({ default: false })
  @IsOptional()
  @IsBoolean()
  readonly enabled: boolean = DEFAULT_WATCH.specialistQueue.enabled;

  @ApiPropertyOptional({ default: DEFAULT_WATCH.specialistQueue.failuresToKnownNumber })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(20)
  readonly failures_to_known_number: number = DEFAULT_WATCH.specialistQueue.failuresToKnownNumber;

  @ApiPropertyOptional({ default: DEFAULT_WATCH.specialistQueue.rejectionsOfContent })
  @IsOptional()
  @IsInt()
  @Min(2)
  @Max(100)
  readonly rejections_of_content: number = DEFAULT_WATCH.specialistQueue.rejectionsOfContent;
}

/** Everything a tenant decides about the watch. What is left out goes back to its default. */
export class WatchPolicyDto {
  @ApiPropertyOptional({ default: DEFAULT_WATCH.triggerToGatewaySeconds })
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 3 })
  @Min(0.1)
  @Max(3600)
  readonly trigger_to_gateway_seconds: number = DEFAULT_WATCH.triggerToGatewaySeconds;

  @ApiPropertyOptional({ type: RejectionsDto })
  @IsOptional()
  @ValidateNested()
  @Type(() => RejectionsDto)
  readonly rejections: RejectionsDto = new RejectionsDto();

  @ApiPropertyOptional({ type: SpecialistQueueDto })
  @IsOptional()
  @ValidateNested()
  @Type(() => SpecialistQueueDto)
  readonly specialist_queue: SpecialistQueueDto = new SpecialistQueueDto();
}

/** What the specialist found (S0.47). */
export class VerdictDto {
  @ApiProperty({ enum: VERDICTS })
  @IsIn(VERDICTS)
  readonly verdict!: Verdict;

  @ApiPropertyOptional({ description: 'With other_sender, and only then.' })
  @ValidateIf((dto: VerdictDto) => dto.verdict === 'other_sender' || dto.sender_phone_number_id !== undefined)
  @Matches(/^num_[0-9a-f]{32}$/, {
    message: 'sender_phone_number_id must be the id of a number, num_ and 32 hexadecimal digits',
  })
  readonly sender_phone_number_id?: string;

  @ApiPropertyOptional({ maxLength: MAX_NOTE })
  @IsOptional()
  @IsString()
  @Length(1, MAX_NOTE)
  readonly note?: string;
}

/** Why a proposal is taken or not. */
export class ProposalDecisionDto {
  @ApiProperty({ maxLength: MAX_NOTE })
  @IsString()
  @Length(1, MAX_NOTE)
  readonly why!: string;
}
