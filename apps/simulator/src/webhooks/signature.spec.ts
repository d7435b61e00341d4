import fc from 'fast-check';
import twilio from 'twilio';
import { forgedSignature, sign } from './signature.js';

describe('X-Twilio-Signature (twilio.md §5)', () => {
  it('makes the worked vector of the reference: query kept, empty fields signed, UTF-8', () => {
    const form = {
      ToCountry: 'US',
      ToState: 'CA',
      SmsMessageSid: 'SM00000000000000000000000000000001',
      NumMedia: '0',
      ToCity: '',
      FromZip: '94105',
      SmsSid: 'SM00000000000000000000000000000001',
      FromState: 'CA',
      SmsStatus: 'received',
      FromCity: 'SAN FRANCISCO',
      Body: 'STOP & café 👍',
      FromCountry: 'US',
      To: '+15005550006',
      MessagingServiceSid: 'MG00000000000000000000000000000001',
      ToZip: '',
      NumSegments: '1',
      MessageSid: 'SM00000000000000000000000000000001',
      AccountSid: 'AC00000000000000000000000000000001',
      From: '+14155550123',
      ApiVersion: '2010-04-01',
      OptOutType: 'STOP',
    };
    expect(
      sign('parley_test_auth_token_0123456789', 'https://sms.example.com/webhooks/twilio/inbound?tenant=t_01', form),
    ).toBe('pCBu1fioNEe4I6ZbIt2RyH/cv0M=');
  });

  it('agrees with the SDK for any fields, and a forged one never passes', () => {
    const url = 'http://localhost:3001/api/sms/inbound?x=%2F';
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }),
        fc.dictionary(fc.string({ minLength: 1 }), fc.string({ unit: 'grapheme' })),
        (token, form) => {
          expect(sign(token, url, form)).toBe(twilio.getExpectedTwilioSignature(token, url, form));
          expect(twilio.validateRequest(token, forgedSignature(url), url, form)).toBe(false);
        },
      ),
    );
  });
});
