import fc from 'fast-check';
import { complete } from './complete.js';
import { composeAnswer, composeSummary } from './compose-answer.js';
import { factFor } from './facts.js';
import { fitSchema } from './fit-schema.js';
import { MAX_QUOTE_CHARS, quotable, recollect } from './recollection.js';
import { readModelRequest } from './request-rules.js';
import { readSystemPrompt } from './system-prompt.js';
import { readTranscript, type Transcript } from './transcript.js';

const aTranscript = (overrides: Partial<Transcript> = {}): Transcript => ({
  system: 'You answer texts for Blue Heron Plumbing.',
  earlier: [],
  burst: ['hello'],
  summary: '',
  answers: [],
  ...overrides,
});

describe('what the model takes from a prompt', () => {
  it.each([
    ['You are the SMS assistant of Blue Heron Plumbing, in Reno.', 'Blue Heron Plumbing'],
    ['business_name: Joe & Sons\nTone: warm', 'Joe & Sons'],
    ['{"business": "Casa de la Luz", "city": "Reno"}', 'Casa de la Luz'],
    ['<business_name>Nail Bar 21</business_name>', 'Nail Bar 21'],
    ['You reply to text messages on behalf of Smith & Wong Dental Care. Be short.', 'Smith & Wong Dental Care'],
    ['You are Riverside Auto, a garage.', 'Riverside Auto'],
    ['Reply to texts for Nail Bar 21. You are polite.', 'Nail Bar 21'],
    ['Be kind.', null],
    ['', null],
  ])('%j is the prompt of %j', (system, business) => expect(readSystemPrompt(system).business).toBe(business));
});

describe('the facts of a prompt', () => {
  const facts = ['Hours are Monday to Friday.', 'We are located at the harbour.', 'Blue Heron Plumbing fixes pipes.'];
  const system = `Rules.\n${JSON.stringify({ facts }).replaceAll('&', '\\u0026')}`;

  it('are read out of their block, and rubbish in its place is no fact', () => {
    expect(readSystemPrompt(system).facts).toEqual(facts);
    expect(readSystemPrompt('{"facts":[1, {"a":"]}"}]}').facts).toEqual([]);
  });

  it.each([
    ['Are you open on monday?', facts[0]],
    ['where are you?', facts[1]],
    ['Is this Blue Heron Plumbing?', null],
    ['Do you like cats?', null],
  ])('%j is answered with %j', (question, fact) => {
    expect(factFor(question, facts, 'Blue Heron Plumbing')).toBe(fact);
  });

  it('a correction is answered with the plainest words, an introduction is not repeated', () => {
    const corrected =
      'You answer texts for Blue Heron Plumbing. Your answer before this one was not sent. Write it anew.';
    expect(composeAnswer(aTranscript({ system: corrected, burst: ['my name is Dana'] })).text).not.toContain('Dana');
    const introduced = 'You answer texts for Blue Heron Plumbing. This will be put in front of your text: "Hi"';
    expect(composeAnswer(aTranscript({ system: introduced })).text).not.toContain('Blue Heron');
  });
});

describe('what the model remembers', () => {
  it.each([
    ['My name is Dana and I need a new roof', 'Dana', 'you need a new roof'],
    ["I'm looking for a dog walker", null, 'you need a dog walker'],
    ['we have a leak under our sink!!', null, 'you have a leak under your sink'],
    ['Hello, this is Ana. My heater makes noise', 'Ana', 'your heater makes noise'],
    ['ok', null, null],
  ])('%j', (text, name, need) => expect(recollect([text])).toMatchObject({ name, need }));

  it('quotes no link, amount, number, placeholder or markup, and little of anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const quoted = quotable(`${text} https://evil.test/x $500 +1 (555) 010-9999 {{name}} <b>`) ?? '';
        expect(quoted).not.toMatch(/https?:|evil|\$500|555|[{}<>]/);
        expect(quoted.length).toBeLessThanOrEqual(MAX_QUOTE_CHARS);
      }),
    );
  });
});

describe('the conversation as the model reads it', () => {
  it('keeps customers’ words apart from ours, unescapes them, and ignores blocks that are not the customer’s', () => {
    const transcript = readTranscript({
      model: 'claude-sonnet-5-5',
      maxTokens: 1,
      system: '',
      schema: null,
      forcedTool: null,
      stream: false,
      turns: [
        {
          role: 'user',
          text: '<summary upto="m1">She is Rita</summary>\n<sms from="customer" at="x" n="1">a &lt;b&gt; &amp;amp;</sms>',
        },
        { role: 'assistant', text: 'our answer' },
        {
          role: 'user',
          text: '<sms from="customer" n="2">c</sms>\n<sms from="operator" n="3">not theirs</sms><sms from="customer" n="4">d</sms>',
        },
      ],
    });
    expect(transcript).toEqual({
      system: '',
      summary: 'She is Rita',
      earlier: ['a <b> &amp;'],
      burst: ['c', 'd'],
      answers: ['our answer'],
    });
  });
});

describe('what the model says', () => {
  it('is never empty, never long, never a price, and the same every time, whatever the customer writes', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 200 }), { maxLength: 4 }), (texts) => {
        const transcript = aTranscript({ earlier: texts.slice(1), burst: texts.slice(0, 1) });
        const answer = composeAnswer(transcript);
        expect(answer).toEqual(composeAnswer(transcript));
        expect(answer.text).not.toBe('');
        expect(answer.text.length).toBeLessThan(400);
        expect(answer.text).not.toMatch(/[$€£]\s?\d|https?:/);
        expect(composeSummary(transcript)).not.toBe('');
      }),
    );
  });

  it.each([
    ['a lawyer will call you', 'handoff'],
    ['Can someone call me?', 'handoff'],
    ['I want to speak to the manager', 'handoff'],
    ['I need someone to fix my roof', 'reply'],
  ])('%j leads to %s', (text, action) => expect(composeAnswer(aTranscript({ burst: [text] })).action).toBe(action));
});

describe('the object the model fits into a schema', () => {
  const sayings = { answer: composeAnswer(aTranscript()), summary: 'A summary.' };
  it.each([
    [
      'a const and an enum',
      { type: 'object', properties: { a: { const: 3 }, b: { enum: ['x', 'y'] } }, required: ['a', 'b'] },
      { a: 3, b: 'x' },
    ],
    ['an optional field nobody knows', { type: 'object', properties: { a: { type: 'string' } }, required: [] }, {}],
    [
      'a nullable number',
      { type: 'object', properties: { a: { anyOf: [{ type: 'number' }, { type: 'null' }] } }, required: ['a'] },
      { a: 0 },
    ],
    [
      'a reference',
      {
        type: 'object',
        properties: { a: { $ref: '#/$defs/n' } },
        required: ['a'],
        $defs: { n: { type: 'integer', minimum: 2 } },
      },
      { a: 2 },
    ],
    [
      'a list with a least length',
      {
        type: 'object',
        properties: { a: { type: 'array', minItems: 2, items: { type: 'boolean' } } },
        required: ['a'],
      },
      { a: [false, false] },
    ],
    ['an endless schema', { $ref: '#/$defs/n', $defs: { n: { $ref: '#/$defs/n' } } }, null],
  ])('%s', (_what, schema, expected) => expect(fitSchema(schema, sayings)).toEqual(expected));

  it('never invents an action that the schema does not allow', () => {
    const schema = { type: 'object', properties: { action: { enum: ['wait'] } }, required: ['action'] };
    expect(fitSchema(schema, sayings)).toEqual({ action: 'wait' });
  });
});

describe('reading a request', () => {
  it('never throws, whatever is posted', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (body, messages) => {
        void readModelRequest(body);
        const read = readModelRequest({ model: 'claude-sonnet-5-5', max_tokens: 10, messages, output_config: body });
        if (read.ok) void complete(read.value, 'msg_1', null);
      }),
    );
  });
});
