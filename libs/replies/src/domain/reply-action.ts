import { z } from 'zod';

/**
 * What the model may decide: words, and whether a person should look (I9). Consent, price, recipient, sender and identity have no field here and must
 * never get one; whatever else an answer carries is dropped.
 */
export const replyAction = z.object({
  action: z.enum(['reply', 'handoff', 'no_reply']),
  text: z.string().describe('The text message, plain words; empty unless action is reply'),
  language: z.string().describe('BCP 47 tag of the text'),
  needs_human: z.boolean().describe('A person should also look at this conversation'),
  reason: z.string().describe('A few words for the team, no names, no numbers'),
  facts_used: z.array(z.string()).describe('The facts relied on, word for word'),
});

export type ReplyAction = z.infer<typeof replyAction>;
