import { Body, Controller, Get, Put } from '@nestjs/common';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { RECEIPT_PLAN_NAMES, type ReceiptPlanName } from '../receipts/receipt-plan.js';
import { MAX_LATENCY_MS, Settings, type SettingValues } from './settings.js';

/** Changes of the settings; what is not named stays. */
export class SettingsDto {
  @IsOptional() @IsInt() @Min(0) @Max(MAX_LATENCY_MS) readonly sendLatencyMs?: number;
  @IsOptional() @IsInt() @Min(0) @Max(MAX_LATENCY_MS) readonly modelLatencyMs?: number;
  @IsOptional() @IsIn(RECEIPT_PLAN_NAMES) readonly receiptPlan?: ReceiptPlanName;
}

@Controller('sim/settings')
export class SettingsController {
  constructor(private readonly settings: Settings) {}

  @Get()
  show(): SettingValues {
    return this.settings.current;
  }

  /** Safe to run twice. */
  @Put()
  change(@Body() dto: SettingsDto): SettingValues {
    const named = Object.entries(dto).filter(([, value]) => value !== undefined && value !== null);
    return this.settings.change(Object.fromEntries(named));
  }
}
