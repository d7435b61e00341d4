import { Injectable } from '@nestjs/common';
import { fits, type Match, type Traffic } from '../faults/matching.js';
import { LiveFeed } from '../live/live-feed.js';
import { Settings } from '../settings/settings.js';
import { namedPlan, type ReceiptPlan } from './receipt-plan.js';

/** A plan on demand: the next `times` texts that fit get these receipts. */
export interface ScriptedPlan {
  readonly id: number;
  readonly match: Match | undefined;
  readonly steps: ReceiptPlan;
  /** Texts left; null means for ever. */
  readonly left: number | null;
}

/** Most plans on demand at once. */
export const MAX_SCRIPTED_PLANS = 1_000;

/** Chooses the receipts of each text: the first plan on demand that fits, else the one of the settings. */
@Injectable()
export class ReceiptPlans {
  private scripted: ScriptedPlan[] = [];
  private lastId = 0;

  constructor(
    private readonly settings: Settings,
    private readonly live: LiveFeed,
  ) {}

  /** Null when there are too many already. */
  add(plan: Omit<ScriptedPlan, 'id'>): ScriptedPlan | null {
    if (this.scripted.length >= MAX_SCRIPTED_PLANS) return null;
    this.lastId += 1;
    const added = { id: this.lastId, ...plan };
    this.scripted.push(added);
    this.live.publish({ type: 'plans-changed' });
    return added;
  }

  all(): readonly ScriptedPlan[] {
    return this.scripted;
  }

  clear(): void {
    this.scripted = [];
    this.live.publish({ type: 'plans-changed' });
  }

  /** The receipts of one accepted text; uses up one of the plan's times. */
  takeFor(traffic: Traffic): ReceiptPlan {
    const index = this.scripted.findIndex((plan) => fits(plan.match, traffic));
    const plan = this.scripted[index];
    if (plan === undefined) return namedPlan(this.settings.current.receiptPlan);
    if (plan.left === 1) this.scripted.splice(index, 1);
    else if (plan.left !== null) this.scripted[index] = { ...plan, left: plan.left - 1 };
    this.live.publish({ type: 'plans-changed' });
    return plan.steps;
  }
}
