import { Injectable } from '@nestjs/common';
import type { ReceiptPlanName } from '../receipts/receipt-plan.js';

/** How the simulator behaves when nobody scripted anything. */
export interface SettingValues {
  /** Time between a valid send and its acceptance, ms. */
  readonly sendLatencyMs: number;
  /** Time before the model's first byte, ms. */
  readonly modelLatencyMs: number;
  /** Receipts of every text for which no plan on demand fits. */
  readonly receiptPlan: ReceiptPlanName;
}

/** Longest latency that may be set, ms. */
export const MAX_LATENCY_MS = 120_000;

export const DEFAULT_SETTINGS: SettingValues = { sendLatencyMs: 0, modelLatencyMs: 0, receiptPlan: 'default' };

/** The settings in force; changed at run time by `PUT /sim/settings`. */
@Injectable()
export class Settings {
  private values: SettingValues;

  constructor(initial: Partial<SettingValues> = {}) {
    this.values = { ...DEFAULT_SETTINGS, ...initial };
  }

  get current(): SettingValues {
    return this.values;
  }

  /** Changes what is named and leaves the rest. */
  change(changes: Partial<SettingValues>): SettingValues {
    this.values = { ...this.values, ...changes };
    return this.values;
  }
}
