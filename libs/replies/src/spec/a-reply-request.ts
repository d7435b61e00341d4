import { fileURLToPath } from 'node:url';
import type { Turn } from '../domain/message-list.js';
import { requirePrompts } from '../replies.module.js';
import type { ReplyRequest, ReplyTenant } from '../reply-outcome.js';

/** Noon of a Tuesday. */
export const NOW = new Date('2026-11-24T12:00:00Z');

/** The project's own prompts. */
export const PROMPTS_DIR = fileURLToPath(new URL('../../../../prompts', import.meta.url));
export const prompts = requirePrompts(PROMPTS_DIR);

/** Turns a minute apart, the last one minute before {@link NOW}. */
export const talk = (...texts: readonly (readonly [Turn['author'], string])[]): readonly Turn[] =>
  texts.map(([author, text], index) => ({
    direction: author === 'customer' ? 'in' : 'out',
    author,
    text,
    at: new Date(NOW.getTime() - (texts.length - index) * 60_000),
  }));

/** The junk removal tenant; overrides win. */
export const aTenant = (overrides: Partial<ReplyTenant> = {}): ReplyTenant => ({
  id: '01930000-0000-7000-8000-000000000001',
  slug: 'haul-and-away',
  name: 'Haul & Away Junk Removal',
  segmentBudget: 2,
  allowedLinks: [],
  facts: [],
  discloseAi: false,
  ...overrides,
});

/** A customer who said hello; overrides win. */
export const aRequest = (overrides: Partial<ReplyRequest> = {}): ReplyRequest => ({
  tenant: aTenant(),
  turns: talk(['customer', 'Hi there']),
  pairRef: 'pair-01930000',
  now: NOW,
  ...overrides,
});
