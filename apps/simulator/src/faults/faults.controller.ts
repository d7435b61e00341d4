import { BadRequestException, Body, ConflictException, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { Type } from 'class-transformer';
import {
  IsBoolean,
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
import { FaultQueue, type ScriptedFault } from './fault-queue.js';
import { MODEL_FAULTS, SEND_FAULTS, type ModelFaultKind, type SendFaultKind } from './fault.js';
import { Match } from './matching.js';

const MAX_TIMES = 1_000_000;
const MAX_DELAY_MS = 600_000;
const MAX_HUGE_BYTES = 1024 ** 3;
const MAX_TEXT_CHARS = 50_000;

/** A fault to script. Which details count is said in apps/simulator/README.md. */
export class FaultDto {
  @IsIn(['send', 'model']) readonly target!: 'send' | 'model';
  @IsIn([...new Set<string>([...SEND_FAULTS, ...MODEL_FAULTS])]) readonly kind!: string;
  @IsOptional() @ValidateNested() @Type(() => Match) readonly match?: Match;
  /** How often it strikes; once when left out. */
  @IsOptional() @IsInt() @Min(1) @Max(MAX_TIMES) readonly times?: number;
  @IsOptional() @IsInt() @Min(300) @Max(599) readonly status?: number;
  @IsOptional() @Type(() => String) @Matches(/^[A-Za-z0-9_]{1,64}$/) readonly code?: string;
  @IsOptional() @Type(() => Number) @Min(0) @Max(86_400) readonly retryAfter?: number;
  @IsOptional() @IsBoolean() readonly html?: boolean;
  @IsOptional() @IsInt() @Min(1) @Max(MAX_DELAY_MS) readonly ms?: number;
  @IsOptional() @IsInt() @Min(1) @Max(MAX_HUGE_BYTES) readonly bytes?: number;
  @IsOptional() @IsString() @MaxLength(MAX_TEXT_CHARS) readonly text?: string;
}

const isSendFault = (kind: string): kind is SendFaultKind => (SEND_FAULTS as readonly string[]).includes(kind);
const isModelFault = (kind: string): kind is ModelFaultKind => (MODEL_FAULTS as readonly string[]).includes(kind);

@Controller('sim/faults')
export class FaultsController {
  constructor(private readonly faults: FaultQueue) {}

  @Get()
  list(): { readonly faults: readonly ScriptedFault[] } {
    return { faults: this.faults.all() };
  }

  @Post()
  add(@Body() dto: FaultDto): ScriptedFault {
    const { target, kind, match, times, ...details } = dto;
    const added = this.faults.add({ match, times: times ?? 1, ...this.read(target, kind, details) });
    if (added === null) throw new ConflictException('Too many faults are waiting; DELETE /sim/faults clears them');
    return added;
  }

  @Delete()
  @HttpCode(204)
  clear(): void {
    this.faults.clear();
  }

  private read(target: 'send' | 'model', kind: string, details: object) {
    if (target === 'send' && isSendFault(kind)) return { target, fault: { kind, ...details } } as const;
    if (target === 'model' && isModelFault(kind)) return { target, fault: { kind, ...details } } as const;
    const known = target === 'send' ? SEND_FAULTS : MODEL_FAULTS;
    throw new BadRequestException([`kind of a ${target} fault must be one of: ${known.join(', ')}`]);
  }
}
