import { BadRequestException, Controller, Get, Query } from '@nestjs/common';
import { Ledger, type LedgerEntry } from './ledger.js';

/** Shows what the carrier accepted, for checkers and for the page. */
@Controller('sim/ledger')
export class LedgerController {
  constructor(private readonly ledger: Ledger) {}

  /** Oldest first; `since` is an ISO moment and compares with `acceptedAt`. `total` counts every entry ever made, not only the matching ones. */
  @Get()
  list(
    @Query('to') to?: string,
    @Query('from') from?: string,
    @Query('accountSid') accountSid?: string,
    @Query('attemptToken') attemptToken?: string,
    @Query('since') since?: string,
  ): { readonly total: number; readonly entries: readonly LedgerEntry[] } {
    const sinceMs = since === undefined || since === '' ? null : Date.parse(since);
    if (Number.isNaN(sinceMs)) throw new BadRequestException('since must be an ISO 8601 moment');
    const entries = this.ledger
      .all()
      .filter(
        (entry) =>
          (!to || entry.to === to) &&
          (!from || entry.from === from) &&
          (!accountSid || entry.accountSid === accountSid) &&
          (!attemptToken || entry.attemptToken === attemptToken) &&
          (sinceMs === null || Date.parse(entry.acceptedAt) >= sinceMs),
      );
    return { total: this.ledger.total, entries };
  }
}
