import { Controller, Delete, Get, HttpCode, Injectable, Query } from '@nestjs/common';
import type { PostResult } from './webhook-poster.js';

/** One try to hand a webhook to our side, and what came of it. */
export interface Delivery {
  readonly n: number;
  readonly kind: 'receipt' | 'text';
  readonly sid: string;
  /** The status word of a receipt; `received` for a text. */
  readonly word: string;
  readonly url: string;
  /** 1 for the first try. */
  readonly tryNo: number;
  readonly status: number | null;
  readonly error: PostResult['error'];
  readonly tookMs: number;
  readonly at: string;
}

/** Most tries remembered. */
export const MAX_DELIVERIES = 10_000;

/** Remembers the newest tries. */
@Injectable()
export class Deliveries {
  private kept: Delivery[] = [];
  private lastN = 0;

  record(delivery: Omit<Delivery, 'n' | 'at'>): void {
    this.lastN += 1;
    this.kept.push({ n: this.lastN, ...delivery, at: new Date().toISOString() });
    if (this.kept.length >= MAX_DELIVERIES * 2) this.kept = this.kept.slice(-MAX_DELIVERIES);
  }

  /** Oldest first. */
  newest(): readonly Delivery[] {
    return this.kept.slice(-MAX_DELIVERIES);
  }

  clear(): void {
    this.kept = [];
  }
}

/** True for an answer after which the carrier is content. */
export const isAcknowledged = (status: number | null): boolean => status !== null && status >= 200 && status < 300;

@Controller('sim/deliveries')
export class DeliveriesController {
  constructor(private readonly deliveries: Deliveries) {}

  /** Oldest first. `failed=true` keeps only tries that were not answered 2xx. */
  @Get()
  list(@Query('sid') sid?: string, @Query('failed') failed?: string): { readonly deliveries: readonly Delivery[] } {
    const deliveries = this.deliveries
      .newest()
      .filter((one) => (!sid || one.sid === sid) && (failed !== 'true' || !isAcknowledged(one.status)));
    return { deliveries };
  }

  @Delete()
  @HttpCode(204)
  clear(): void {
    this.deliveries.clear();
  }
}
