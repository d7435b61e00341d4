import fc from 'fast-check';
import { AUTO_REPLY_KINDS, findAutoReply, MAX_NOISE_TEXT } from './auto-reply.js';

describe('automatic answers (R-7.2)', () => {
  it.each([
    ['driving', 'I’m driving with Focus turned on. I’ll see your message when I get where I’m going.'],
    ['driving', '(I’m not receiving notifications. If this is urgent, reply "urgent" to send a notification through.)'],
    ['driving', "I'm driving right now - I'll get back to you later."],
    ['driving', "Sorry, I'm driving"],
    ['driving', "I'm driving."],
    ['driving', 'Estoy conduciendo. Te llamo luego.'],
    ['driving', 'Je suis au volant, je vous rappelle'],
    ['driving', 'Ich fahre gerade und melde mich später.'],
    ['driving', 'Sto guidando, ti richiamo'],
    ['driving', '我正在开车，稍后回复您。'],
    ['driving', '運転中です。後ほど連絡します。'],
    ['out_of_office', 'I am out of the office until Monday. Can it wait? Then I will answer.'],
    ['out_of_office', 'OUT OF OFFICE: back 3 June'],
    ['out_of_office', 'Ich bin im Urlaub. In dringenden Fällen: Frau Maier.'],
    ['out_of_office', 'Je suis en congés jusqu’au 3 juin.'],
    ['auto_reply', 'Auto-Reply: thanks, we will call you.'],
    ['auto_reply', 'This is an automated message. Office hours are 9-5.'],
    ['auto_reply', 'Thank you for contacting us! An agent will be with you. How can we help?'],
    ['auto_reply', 'Respuesta automática: gracias por su mensaje'],
    ['auto_reply', 'Réponse automatique : nous reviendrons vers vous'],
    ['auto_reply', 'Automatische Antwort: Wir melden uns.'],
    ['auto_reply', 'Resposta automática'],
    ['auto_reply', 'Automatisch antwoord: ik ben er maandag weer'],
    ['auto_reply', '自動返信です。'],
    ['unattended', 'The number you have texted is unable to receive text messages.'],
    ['unattended', 'This number is not monitored.'],
  ])('%s: %j', (kind, text) => {
    expect(findAutoReply(text)?.kind).toBe(kind);
  });

  it.each([
    "I'm driving over now, be there at 3",
    'I am driving right now, can you move me to 4pm?',
    'We are on vacation until Monday, can I come Tuesday?',
    'Can my husband drive the car home after the procedure?',
    'is the office open on monday',
    'Are you a robot? Is this automated?',
    'Please call me back, I was out of town',
    'je vous remercie',
    'Do I need to reply to confirm?',
    'Yes',
    '',
    '👍',
    'driving me crazy lol',
  ])('a person: %j', (text) => {
    expect(findAutoReply(text)).toBeNull();
  });

  it('every rule names its kind and language; any text is read', () => {
    expect(findAutoReply('Autosvar')).toEqual({ kind: 'auto_reply', rule: 'auto_reply.auto_reply.sv' });
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const found = findAutoReply(text);
        if (found !== null) expect(AUTO_REPLY_KINDS).toContain(found.kind);
      }),
    );
    expect(findAutoReply(`${'x '.repeat(MAX_NOISE_TEXT)} out of office`)).toBeNull();
  });
});
