import fc from 'fast-check';
import { saidBy } from './twiml.js';

describe('what a webhook’s answer would say to the person', () => {
  it.each([
    ['text/xml', '', null],
    ['text/xml', '<?xml version="1.0" encoding="UTF-8"?><Response/>', null],
    ['text/xml', '<Response><!-- nothing --></Response>', null],
    ['application/xml; charset=utf-8', '<Response><Message>Hi <b>you</b></Message></Response>', 'Hi you'],
    ['text/xml', '<Response><Message to="+1"><Body>Hi</Body></Message></Response>', 'Hi'],
    ['text/xml', '<Response><Message></Message></Response>', null],
    ['text/plain; charset=utf-8', 'OK', 'OK'],
    ['application/json', '{"ok":true}', null],
    [null, 'OK', null],
  ])('%s %j says %j', (contentType, body, said) => expect(saidBy(contentType, body)).toBe(said));

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (body) => void saidBy('text/xml', `<Message>${body}`)));
  });
});
