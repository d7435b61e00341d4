import { KEYWORD_CLASSES } from './labels.js';
import { classesThat, MEANINGS } from './meanings.js';

describe('the one table of meanings (S1.50)', () => {
  it('says of every class what follows', () => {
    expect(Object.keys(MEANINGS).sort()).toEqual([...KEYWORD_CLASSES].sort());
    expect(classesThat('isUrgent')).toEqual(['opt_out', 'opt_in', 'help']);
    expect(classesThat('changesConsent')).toEqual(['opt_out', 'opt_in', 'unknown']);
    expect(classesThat('wantsAnswer')).toEqual(['none', 'acknowledgement', 'free_text', 'unknown']);
    expect(classesThat('standsInHistory')).toEqual(classesThat('wantsAnswer'));
  });
});
