import { isOursToConfirm, type ConfirmationFacts } from './who-confirms.js';

const OURS: ConfirmationFacts = {
  channelConfirms: 'parley',
  answeredByProvider: null,
  senderType: 'long_code',
  rule: 'kw.per_se.stop',
};

describe('who tells a person that a keyword was heard', () => {
  it.each([
    ['we do, on an ordinary number', {}, true],
    ['R-1.8: not us when the provider says that it did', { answeredByProvider: 'opt_out' }, false],
    ['R-1.8: not us where the provider answers its own words', { channelConfirms: 'provider' }, false],
    ['… HELP too', { channelConfirms: 'provider', rule: 'kw.help.help' }, false],
    ['… but a phrase it does not know is ours', { channelConfirms: 'provider', rule: 'phrase.polite_stop' }, true],
    ['… and free words', { channelConfirms: 'provider', rule: 'ngram.opt_out' }, true],
    ['… and another language', { channelConfirms: 'provider', rule: 'kw.fr.opt_out' }, true],
    ['R-1.9: toll-free STOP is the network’s', { senderType: 'toll_free' }, false],
    ['R-1.9: toll-free START is the network’s', { senderType: 'toll_free', rule: 'kw.opt_in.start' }, false],
    ['R-1.9: toll-free END is ours', { senderType: 'toll_free', rule: 'kw.per_se.end' }, true],
  ] as const)('%s', (_, more, ours) => {
    expect(isOursToConfirm({ ...OURS, ...more })).toBe(ours);
  });
});
