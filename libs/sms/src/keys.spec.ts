import fc from 'fast-check';
import { isE164, parseE164, type E164 } from '#libs/kernel';
import {
  MAX_CHANNEL_SUFFIX,
  channelId,
  conversationKey,
  messageId,
  providerIdForm,
  readChannelId,
  readConversationKey,
  readMessageId,
  userKey,
} from './keys.js';

const number = (text: string): E164 => {
  const parsed = parseE164(text);
  if (!parsed.ok) throw new Error('not a number');
  return parsed.value;
};
const CUSTOMER = number('+15551234567');
const BUSINESS = '+15559876543';

describe('the test cases of S2, word for word', () => {
  it.each(['+15551234567', '+447911123456', '+8613800138000'])('validate_e164(%j) == True', (text) => {
    expect(isE164(text)).toBe(true);
    expect(userKey(text)).toEqual({ ok: true, value: text });
  });

  it.each(['15551234567', '+1 555 123 4567', '+1-555-123-4567', '+01551234567'])(
    'validate_e164(%j) == False',
    (text) => {
      expect(isE164(text)).toBe(false);
      expect(userKey(text).ok).toBe(false);
    },
  );

  it.each(['+4915123456789'])('further valid example %s', (text) => {
    expect(userKey(text).ok).toBe(true);
  });

  it.each(['+1', '+12345678901234567'])('further invalid example %s', (text) => {
    expect(userKey(text).ok).toBe(false);
  });

  it('v1: conversation_key equals user_key, for one-way senders (C.5 #3)', () => {
    const user_key = '+15551234567';
    expect(conversationKey(number(user_key), null)).toBe(user_key);
    expect(readConversationKey(user_key, [])).toEqual({
      ok: true,
      value: { customer: user_key, business: null, form: 'customer_only' },
    });
  });

  it('message_id is the provider’s SID of 34 characters', () => {
    const message_id = 'SM1234567890abcdef1234567890abcdef';
    expect(message_id.startsWith('SM')).toBe(true);
    expect(message_id).toHaveLength(34);
    expect(providerIdForm(message_id)).toBe('twilio_sid');
    expect(readMessageId(messageId('out', message_id))).toEqual({
      ok: true,
      value: { direction: 'out', providerId: message_id },
    });
  });

  it('v2: the examples of direction and pair', () => {
    expect(messageId('out', 'SM1234567890abcdef1234567890abcdef')).toBe('out:SM1234567890abcdef1234567890abcdef');
    expect(messageId('in', 'SM9876543210fedcba9876543210fedcba')).toBe('in:SM9876543210fedcba9876543210fedcba');
    expect(conversationKey(CUSTOMER, BUSINESS)).toBe('+15551234567:+15559876543');
  });

  it.each(['001', 'prod', 'notifications'])('channel_id = sms_%s', (suffix) => {
    expect(channelId(suffix)).toEqual({ ok: true, value: `sms_${suffix}` });
    expect(readChannelId(`sms_${suffix}`)).toEqual({ ok: true, value: suffix });
  });
});

describe('conversation keys (C.5 #3–5)', () => {
  const pair = { customer: CUSTOMER, business: BUSINESS };

  it('both orders name the same pair, and one of them is ours', () => {
    expect(readConversationKey(`${CUSTOMER}:${BUSINESS}`, [BUSINESS])).toEqual({
      ok: true,
      value: { ...pair, form: 'canonical' },
    });
    expect(readConversationKey(`${BUSINESS}:${CUSTOMER}`, [BUSINESS])).toEqual({
      ok: true,
      value: { ...pair, form: 'reversed' },
    });
  });

  it('reads as written when both ends are the business’s own', () => {
    expect(readConversationKey(`${CUSTOMER}:${BUSINESS}`, [BUSINESS, CUSTOMER])).toEqual({
      ok: true,
      value: { ...pair, form: 'canonical' },
    });
  });

  it.each(['24365', 'ACME Dental', 'Acme-1'])('takes the sender %s for a business side', (business) => {
    const key = conversationKey(CUSTOMER, business);
    expect(readConversationKey(key, [business])).toMatchObject({ ok: true, value: { business } });
    expect(readConversationKey(`${business}:${CUSTOMER}`, [business])).toMatchObject({
      ok: true,
      value: { form: 'reversed' },
    });
  });

  it.each([
    '',
    ':',
    `${CUSTOMER}:`,
    `:${BUSINESS}`,
    `${CUSTOMER}:+15550000000`,
    `nobody:${BUSINESS}`,
    `${CUSTOMER}:${BUSINESS}:x`,
    'x'.repeat(1000),
    `${CUSTOMER}:${BUSINESS}\n`,
  ])('refuses %j', (key) => {
    expect(readConversationKey(key, [BUSINESS]).ok).toBe(false);
  });

  it('no error repeats the number (I24)', () => {
    const refused = readConversationKey(`${CUSTOMER}:+15550000000`, [BUSINESS]);
    expect(JSON.stringify(refused)).not.toMatch(/\d{4}/);
  });

  it.each(['', 'a:b', 'more than eleven', '12', '+0123'])('a business side %j is a bug of the caller', (business) => {
    expect(() => conversationKey(CUSTOMER, business)).toThrow(RangeError);
  });
});

describe('message ids (S2 v2)', () => {
  it('what is made is read back, for any provider’s id', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('in' as const, 'out' as const),
        fc.stringMatching(/^[\x21-\x7e]{1,128}$/),
        (direction, providerId) => {
          expect(readMessageId(messageId(direction, providerId))).toEqual({
            ok: true,
            value: { direction, providerId },
          });
        },
      ),
    );
  });

  it.each([
    '',
    'SM1234567890abcdef1234567890abcdef',
    'up:SM1',
    'in:',
    'in:a b',
    'out:\u0000',
    `in:${'x'.repeat(129)}`,
    'IN:SM1',
  ])('refuses %j', (id) => {
    expect(readMessageId(id).ok).toBe(false);
  });

  it('reading is total', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (text) => void [readMessageId(text), readChannelId(text), readConversationKey(text, [text])],
      ),
    );
  });

  it.each(['', ' ', 'a b', 'é', 'x'.repeat(129)])('a provider id %j is a bug of the caller', (providerId) => {
    expect(() => messageId('in', providerId)).toThrow(RangeError);
  });

  it.each<[string, ReturnType<typeof providerIdForm>]>([
    ['SM1234567890abcdef1234567890abcdef', 'twilio_sid'],
    ['MM1234567890ABCDEF1234567890ABCDEF', 'twilio_sid'],
    ['SM1234567890abcdef1234567890abcde', 'other'],
    ['SM1234567890abcdef1234567890abcdeg', 'other'],
    ['AC1234567890abcdef1234567890abcdef', 'other'],
    ['a1b2c3d4-e5f6-7890-abcd-ef1234567890', 'uuid'],
  ])('%s is of form %s', (id, form) => {
    expect(providerIdForm(id)).toBe(form);
  });
});

describe('channel ids (S2)', () => {
  it.each(['', '_x', '-x', 'a b', 'a/b', '../x', 'é', 'a\n', 'x'.repeat(MAX_CHANNEL_SUFFIX + 1)])(
    'refuses the suffix %j',
    (suffix) => {
      expect(channelId(suffix).ok).toBe(false);
      expect(readChannelId(`sms_${suffix}`).ok).toBe(false);
    },
  );

  it('takes the longest suffix and refuses another prefix', () => {
    expect(channelId('x'.repeat(MAX_CHANNEL_SUFFIX)).ok).toBe(true);
    expect(readChannelId('tel_001').ok).toBe(false);
  });
});
