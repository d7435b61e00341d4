import {
  BadRequestException,
  Body,
  ConflictException,
  Controller,
  Delete,
  Get,
  HttpCode,
  NotFoundException,
  Post,
} from '@nestjs/common';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { MessageRecord } from '../carrier/message-record.js';
import { MessageStore } from '../carrier/message-store.js';
import { Match } from '../faults/matching.js';
import {
  MAX_PLAN_STEPS,
  MAX_RECEIPT_DELAY_MS,
  namedPlan,
  RECEIPT_PLAN_NAMES,
  step,
  type ReceiptPlanName,
} from './receipt-plan.js';
import { ReceiptPlans, type ScriptedPlan } from './receipt-plans.js';
import { ReceiptSender } from './receipt-sender.js';

/** Most copies of one callback posted at once (F19 asks for a hundred). */
const MAX_COPIES = 1_000;
const STATUS_WORD = /^[A-Za-z_-]{1,40}$/;

export class StepDto {
  @Matches(STATUS_WORD) readonly status!: string;
  @IsInt() @Min(0) @Max(MAX_RECEIPT_DELAY_MS) readonly afterMs!: number;
  @IsOptional() @IsInt() readonly errorCode?: number;
  @IsOptional() @IsInt() @Min(1) @Max(MAX_COPIES) readonly copies?: number;
}

/** A plan on demand: a named one, or its steps one by one. */
export class ReceiptPlanDto {
  @IsOptional() @ValidateNested() @Type(() => Match) readonly match?: Match;
  @IsOptional() @IsIn(RECEIPT_PLAN_NAMES) readonly plan?: ReceiptPlanName;
  @IsOptional() @IsInt() @Min(0) @Max(MAX_RECEIPT_DELAY_MS) readonly lateMs?: number;
  @IsOptional() @IsInt() readonly errorCode?: number;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_PLAN_STEPS)
  @ValidateNested({ each: true })
  @Type(() => StepDto)
  readonly steps?: readonly StepDto[];
  /** How many texts it is for; for ever when left out. */
  @IsOptional() @IsInt() @Min(1) readonly times?: number;
}

/** One callback by hand. For a text the carrier never saw, say whose it claims to be and where to post it. */
export class ReceiptDto {
  @IsString() @MaxLength(64) readonly sid!: string;
  @Matches(STATUS_WORD) readonly status!: string;
  @IsOptional() @IsInt() readonly errorCode?: number;
  @IsOptional() @IsInt() @Min(1) @Max(MAX_COPIES) readonly times?: number;
  @IsOptional() @IsUrl({ require_tld: false, require_protocol: true }) readonly url?: string;
  @IsOptional() @IsString() @MaxLength(64) readonly accountSid?: string;
  @IsOptional() @IsString() @MaxLength(32) readonly from?: string;
  @IsOptional() @IsString() @MaxLength(32) readonly to?: string;
}

@Controller('sim')
export class ReceiptsController {
  constructor(
    private readonly plans: ReceiptPlans,
    private readonly messages: MessageStore,
    private readonly sender: ReceiptSender,
  ) {}

  @Get('receipt-plans')
  list(): { readonly plans: readonly ScriptedPlan[] } {
    return { plans: this.plans.all() };
  }

  @Post('receipt-plans')
  add(@Body() dto: ReceiptPlanDto): ScriptedPlan {
    if ((dto.plan === undefined) === (dto.steps === undefined))
      throw new BadRequestException(['Give either plan or steps']);
    const steps =
      dto.steps?.map((one) => step(one.status, one.afterMs, one)) ??
      namedPlan(dto.plan!, {
        ...(dto.lateMs !== undefined && { lateMs: dto.lateMs }),
        ...(dto.errorCode !== undefined && { errorCode: dto.errorCode }),
      });
    const added = this.plans.add({ match: dto.match, steps, left: dto.times ?? null });
    if (added === null) throw new ConflictException('Too many receipt plans; DELETE /sim/receipt-plans clears them');
    return added;
  }

  @Delete('receipt-plans')
  @HttpCode(204)
  clear(): void {
    this.plans.clear();
  }

  /** Posts now, without retries, and says what our side answered. */
  @Post('receipts')
  @HttpCode(200)
  async post(
    @Body() dto: ReceiptDto,
  ): Promise<{ readonly sid: string; readonly statuses: readonly (number | null)[] }> {
    const receipt = {
      ...step(dto.status, 0, dto.errorCode === undefined ? {} : { errorCode: dto.errorCode }),
      copies: dto.times ?? 1,
    };
    return { sid: dto.sid, statuses: await this.sender.postNow(this.subjectOf(dto), receipt, false) };
  }

  private subjectOf(dto: ReceiptDto): MessageRecord {
    const known = this.messages.get(dto.sid);
    if (known !== undefined && dto.url === undefined && dto.accountSid === undefined) return known;
    const statusCallback = dto.url ?? known?.statusCallback ?? null;
    const accountSid = dto.accountSid ?? known?.accountSid;
    if (statusCallback === null || accountSid === undefined)
      throw new NotFoundException(
        'The carrier does not know this sid; name url and accountSid to post about it anyway',
      );
    const now = new Date();
    return {
      sid: dto.sid,
      accountSid,
      messagingServiceSid: known?.messagingServiceSid ?? null,
      from: dto.from ?? known?.from ?? '',
      to: dto.to ?? known?.to ?? '',
      body: '',
      direction: 'outbound-api',
      status: 'queued',
      errorCode: null,
      segments: 1,
      mediaCount: 0,
      statusCallback,
      createdAt: now,
      updatedAt: now,
      sentAt: null,
    };
  }
}
