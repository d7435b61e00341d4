import fc from 'fast-check';
import { LABELS, labelText } from './label-text.js';

describe('labels of texts (S1.50)', () => {
  it.each<[string, string | undefined, string]>([
    ['STOP', 'marketing', 'opt_out'],
    ['cancel', 'reminder', 'opt_out'],
    ['HELP', 'chat', 'help'],
    ['START', 'opted_out', 'opt_in'],
    ['yes', 'opted_out', 'opt_in'],
    ['YES', 'optin_request', 'opt_in'],
    ['Y', 'optin_request', 'opt_in'],
    ['yes', 'reminder', 'acknowledge'],
    ['no', 'question', 'decline'],
    ['please cancel', 'reminder', 'ambiguous'],
    ['Liked “Reply STOP to opt out”', 'marketing', 'not_opt_out'],
    ['Loved “See you at 3”', 'chat', 'free_text'],
    ['can you stop by on friday', 'chat', 'not_opt_out'],
    ['do you do commercial jobs', 'chat', 'free_text'],
    ['', 'none', 'free_text'],
    ['STOP', undefined, 'opt_out'],
    ['STOP', 'a circumstance nobody has heard of', 'opt_out'],
  ])('%j in %s is %s', (text, ctx, label) => {
    expect(labelText(text, { ctx }).label).toBe(label);
  });

  it('exist for any text and name a rule', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.option(fc.string(), { nil: undefined }), (text, ctx) => {
        const { label, rule } = labelText(text, { ctx });
        expect(LABELS).toContain(label);
        expect(rule).toMatch(/^(kw|phrase|text|slip|guard|ngram|natural|question)\./);
      }),
    );
  });
});
