import { assertNever } from '#libs/kernel';

/** One status callback of a plan. */
export interface ReceiptStep {
  /** The provider's word; any word may be scripted, also one nobody knows. */
  readonly status: string;
  /** Counted from acceptance. */
  readonly afterMs: number;
  readonly errorCode: number | null;
  /** The same callback this many times at once. */
  readonly copies: number;
}

export type ReceiptPlan = readonly ReceiptStep[];

/** The plans that have a name. `sent_only`: some carriers never confirm, and `sent` stays the last word (twilio.md §3). */
export const RECEIPT_PLAN_NAMES = [
  'default',
  'none',
  'sent_only',
  'duplicated',
  'reordered',
  'late',
  'contradictory',
  'undelivered',
  'failed',
] as const;
export type ReceiptPlanName = (typeof RECEIPT_PLAN_NAMES)[number];

/** What a named plan can be told. */
export interface PlanOptions {
  /** `late`: when the last word comes, ms after acceptance. */
  readonly lateMs?: number;
  /** `undelivered`, `failed`, `contradictory`: the provider's code. */
  readonly errorCode?: number;
}

/** Most callbacks one plan may hold. */
export const MAX_PLAN_STEPS = 100;
/** Longest delay of a callback, ms: what a Node timer can hold (24 days). */
export const MAX_RECEIPT_DELAY_MS = 2_147_483_647;

const DUPLICATES = 3;
const DEFAULT_LATE_MS = 5_000;
const UNREACHABLE = 30003;

/** One callback; the rest of its fields as usual. */
export const step = (
  status: string,
  afterMs: number,
  extra: { readonly errorCode?: number; readonly copies?: number } = {},
): ReceiptStep => ({ status, afterMs, errorCode: extra.errorCode ?? null, copies: extra.copies ?? 1 });

/** The callbacks of a named plan, in the order in which they are posted (F19, F20). */
export function namedPlan(name: ReceiptPlanName, options: PlanOptions = {}): ReceiptPlan {
  const errorCode = options.errorCode ?? UNREACHABLE;
  switch (name) {
    case 'default':
      return [step('sending', 50), step('sent', 150), step('delivered', 400)];
    case 'none':
      return [];
    case 'sent_only':
      return [step('sending', 50), step('sent', 150)];
    case 'duplicated':
      return namedPlan('default').map((one) => ({ ...one, copies: DUPLICATES }));
    case 'reordered':
      return [step('delivered', 50), step('sent', 150), step('sending', 250)];
    case 'late':
      return [step('sending', 50), step('sent', 150), step('delivered', options.lateMs ?? DEFAULT_LATE_MS)];
    case 'contradictory':
      return [...namedPlan('default'), step('undelivered', 600, { errorCode })];
    case 'undelivered':
      return [step('sending', 50), step('sent', 150), step('undelivered', 400, { errorCode })];
    case 'failed':
      return [step('failed', 100, { errorCode })];
    default:
      return assertNever(name);
  }
}
