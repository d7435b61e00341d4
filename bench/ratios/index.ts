/** The ratios of reliability.md §4.3 that are measured here, in the order of its table. */
import type { Ratio } from '../ratio.js';
import { conversationLength } from './conversation-length.js';
import { imports } from './import.js';
import { inboundTexts } from './inbound-texts.js';
import { hostileKeywords, keywords } from './keywords.js';
import { outboundAtOnce, outboundSlowCarrier } from './outbound.js';
import { quietBesideFastFlood, quietBesideFlood } from './quiet-tenant.js';
import { receipts } from './receipts.js';
import { scheduledTexts } from './scheduled.js';
import { senderRate } from './sender-rate.js';
import { signatures } from './signature.js';
import { suppressionGate } from './suppressions.js';
import { trigger } from './trigger.js';

export const RATIOS: readonly Ratio[] = [
  inboundTexts,
  outboundAtOnce,
  outboundSlowCarrier,
  receipts,
  keywords,
  hostileKeywords,
  signatures,
  conversationLength,
  suppressionGate,
  quietBesideFlood,
  quietBesideFastFlood,
  trigger,
  scheduledTexts,
  senderRate,
  imports,
];
