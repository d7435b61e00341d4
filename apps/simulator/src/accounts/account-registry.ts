import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { SimulatedAccount, SimulatedNumber } from './account.js';

/** Most accounts the carrier keeps; the scale tests use thousands of tenants with one account each. */
export const MAX_ACCOUNTS = 20_000;

/** A number together with the account that owns it. */
export interface OwnedNumber {
  readonly account: SimulatedAccount;
  readonly number: SimulatedNumber;
}

/** The accounts the carrier knows. In memory: they are given at start and may be replaced at run time. */
@Injectable()
export class AccountRegistry {
  private readonly bySid = new Map<string, SimulatedAccount>();
  private readonly owners = new Map<string, Map<string, OwnedNumber>>();

  constructor(accounts: readonly SimulatedAccount[] = []) {
    for (const account of accounts) this.put(account);
  }

  /** Adds or replaces an account. False when the registry is full. Safe to run twice. */
  put(account: SimulatedAccount): boolean {
    const before = this.bySid.get(account.accountSid);
    if (before === undefined && this.bySid.size >= MAX_ACCOUNTS) return false;
    for (const { number } of before?.numbers ?? []) this.owners.get(number)?.delete(account.accountSid);
    this.bySid.set(account.accountSid, account);
    for (const number of account.numbers) {
      const owners = this.owners.get(number.number) ?? new Map<string, OwnedNumber>();
      owners.set(account.accountSid, { account, number });
      this.owners.set(number.number, owners);
    }
    return true;
  }

  get(accountSid: string): SimulatedAccount | undefined {
    return this.bySid.get(accountSid);
  }

  all(): readonly SimulatedAccount[] {
    return [...this.bySid.values()];
  }

  /** Who owns a business number; when two accounts claim it, the named one, else the one registered first. */
  ownerOf(number: string, accountSid?: string): OwnedNumber | undefined {
    const owners = this.owners.get(number);
    if (owners === undefined) return undefined;
    return accountSid === undefined ? owners.values().next().value : owners.get(accountSid);
  }

  /** The account behind an HTTP Basic header, when it is the account of the path and the token is right. */
  admit(accountSid: string, authorization: string | undefined): SimulatedAccount | undefined {
    const account = this.bySid.get(accountSid);
    if (account === undefined || authorization === undefined) return undefined;
    const given = Buffer.from(authorization);
    const wanted = Buffer.from(`Basic ${Buffer.from(`${account.accountSid}:${account.authToken}`).toString('base64')}`);
    return given.length === wanted.length && timingSafeEqual(given, wanted) ? account : undefined;
  }
}
