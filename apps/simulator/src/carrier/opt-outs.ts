import { Injectable } from '@nestjs/common';
import type { OwnedNumber } from '../accounts/account-registry.js';

export type OptOutType = 'STOP' | 'START' | 'HELP';

/** The provider's default words (twilio.md §2). Not our own list: this is what the carrier would do by itself. */
const WORDS: Readonly<Record<string, OptOutType>> = {
  STOP: 'STOP',
  UNSUBSCRIBE: 'STOP',
  END: 'STOP',
  QUIT: 'STOP',
  STOPALL: 'STOP',
  REVOKE: 'STOP',
  OPTOUT: 'STOP',
  CANCEL: 'STOP',
  START: 'START',
  YES: 'START',
  UNSTOP: 'START',
  HELP: 'HELP',
  INFO: 'HELP',
};

/** What the carrier itself says to the person. */
export const CARRIER_ANSWERS: Readonly<Record<OptOutType, string>> = {
  STOP: 'You are unsubscribed and will get no more texts from this number. Reply START to get them again.',
  START: 'You are subscribed again. Reply STOP to end, HELP for help.',
  HELP: 'Reply STOP to get no more texts. Message and data rates may apply.',
};

/** Most blocked pairs the carrier remembers; beyond it the oldest is forgotten. */
export const MAX_BLOCKED_PAIRS = 100_000;

/** The carrier's own opt-out: blocks a pair of (number or Messaging Service, person) after STOP until START. */
@Injectable()
export class OptOuts {
  private readonly blocked = new Set<string>();

  /** What the carrier takes a text for; null when it is no keyword. The whole text must be the word. */
  wordIn(body: string): OptOutType | null {
    return WORDS[body.trim().toUpperCase()] ?? null;
  }

  /** Applies a word to the pair. Safe to run twice. */
  apply(word: OptOutType, owned: OwnedNumber, customer: string): void {
    const key = keyOf(owned.account.accountSid, scopeOf(owned), customer);
    if (word === 'START') this.blocked.delete(key);
    if (word !== 'STOP') return;
    this.blocked.add(key);
    if (this.blocked.size > MAX_BLOCKED_PAIRS) this.blocked.delete(this.blocked.values().next().value ?? '');
  }

  isBlocked(owned: OwnedNumber, customer: string): boolean {
    return this.blocked.has(keyOf(owned.account.accountSid, scopeOf(owned), customer));
  }
}

const scopeOf = ({ number }: OwnedNumber): string => number.messagingServiceSid ?? number.number;
const keyOf = (accountSid: string, scope: string, customer: string): string => `${accountSid}|${scope}|${customer}`;
