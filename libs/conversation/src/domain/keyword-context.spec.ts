import { isQuestionOpen } from '#libs/keywords';
import { CONTEXT_REACH_MS, keywordContext, type LastSaid } from './keyword-context.js';

const NOW = new Date('2026-06-16T17:00:00Z');
const said = (text: string, more: Partial<LastSaid> = {}): LastSaid => ({
  purpose: 'proactive',
  stream: 'notification',
  text,
  at: new Date(NOW.getTime() - 60_000),
  ...more,
});

describe('in which circumstances a text came', () => {
  it.each([
    ['nothing of ours', null, 'none'],
    [
      'an answer of the assistant',
      said('We are open until five.', { purpose: 'reply', stream: 'transactional' }),
      'chat',
    ],
    ['a question of the assistant', said('Would Tuesday suit you?', { purpose: 'reply' }), 'question'],
    ['an advertisement', said('Ten dollars off. Reply STOP to opt out', { stream: 'marketing' }), 'marketing'],
    ['one that offers S', said('Ten dollars off. Text S to stop', { stream: 'marketing' }), 'marketing_s_offered'],
    ['a reminder that asks', said('Your visit is Tuesday at 3. Reply C to confirm'), 'reminder'],
    ['a notice', said('Your order is on its way.'), 'automated'],
    ['an invoice', said('Invoice 17 is past due. Please reply'), 'invoice'],
    ['an estimate', said('Your estimate is ready. Shall we begin?'), 'estimate'],
    ['the question for consent', said('Reply YES to get texts', { purpose: 'opt_in_request' }), 'optin_request'],
    [
      'a question of last month',
      said('Please confirm', { at: new Date(NOW.getTime() - CONTEXT_REACH_MS - 1) }),
      'none',
    ],
  ] as const)('after %s', (_, last, context) => {
    expect(keywordContext(last, false, NOW)).toBe(context);
    // a question that is still open is answered first.
    expect(keywordContext(last, true, NOW)).toBe(isQuestionOpen(context) ? context : 'opted_out');
  });
});
