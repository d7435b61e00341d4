import fc from 'fast-check';
import { directAnswer } from './direct-answer.js';
import { disclosureDue, introduction, saysAi, trueAnswer } from './disclosure.js';
import type { Turn } from './message-list.js';

const kindOf = (...texts: readonly string[]): string => {
  const answer = directAnswer(texts, 'Haul & Away');
  return answer.kind === 'handoff'
    ? answer.reason
    : answer.kind === 'ask_model'
      ? `model${answer.mustDisclose ? '+disclose' : ''}`
      : `answer:${answer.language}`;
};

describe('crisis and minors go to a person, without the model (R-9.8, R-3.3)', () => {
  it.each([
    'I feel like ending my life',
    'i want to kill myself',
    'I’m going to hurt myself',
    'thinking about suicide',
    'i just want to die',
    "I don't want to live anymore",
    'she overdosed',
    "my son can't breathe",
    'chest pain and numb arm',
    "my gum won't stop bleeding",
    'call 911',
    'he is going to kill me',
    'the house is on fire!',
    'quiero matarme',
    'no puedo respirar',
    'Ｉ ｗａｎｔ ｔｏ ｄｉｅ',
  ])('%s', (text) => expect(kindOf(text)).toBe('crisis'));

  it('also when it comes in pieces', () => expect(kindOf('i want', 'to kill', 'myself')).toBe('crisis'));

  it.each(["I'm 12 years old", 'im 9 yo', 'I am a minor', 'tengo 15 años'])('%s', (text) =>
    expect(kindOf(text)).toBe('minor'),
  );

  it.each([
    'these stairs are killing me',
    'my phone is gonna die',
    'dying to get rid of this couch',
    'fire pit and a dead tree',
    "I'm 12 minutes away",
    "I'm 45 years old",
    'i want to die laughing',
    'can you cut it into pieces',
    'I need this gone by Friday or my wife will be upset',
  ])('not: %s', (text) => expect(kindOf(text)).toBe('model'));
});

describe('asking for a person', () => {
  it.each([
    'AGENT',
    'agent.',
    'Human please',
    'can I talk to a real person',
    'I want a human',
    'speak with a manager',
    'quiero hablar con una persona',
  ])('%s', (text) => expect(kindOf(text)).toBe('asked_for_person'));
  it('one text of a burst is enough', () => expect(kindOf('ok whatever', 'AGENT', 'hello?')).toBe('asked_for_person'));
  it.each(["I don't want to talk to a person", 'one person can carry it', 'the agent at the storage place said so'])(
    'not: %s',
    (text) => expect(kindOf(text)).toBe('model'),
  );
});

describe('"are you a robot?" gets a true answer, without the model (R-9.1)', () => {
  it.each([
    'are you a robot?',
    'Are you human',
    'are you a real person or a bot?',
    'r u a bot',
    'hey wait, is this a bot? lol',
    'Is this AI?',
    'am i talking to a real person?',
    'you a bot?',
    'bot?',
    'who is this?',
    'Are you for real?',
  ])('%s', (text) => expect(kindOf(text)).toBe('answer:en'));
  it.each([
    ['¿eres un robot?', 'es'],
    ['es-tu un robot ?', 'fr'],
    ['Bist du ein Bot?', 'de'],
    ['sei un robot?', 'it'],
  ])('%s', (text, language) => expect(kindOf(text)).toBe(`answer:${language}`));

  it('asked along with something else, the model answers and must say so', () => {
    expect(kindOf('are you a bot?', 'I have a couch and a fridge to get rid of')).toBe('model+disclose');
  });
  it.each([
    'are you open sunday?',
    'thank you people!',
    'is it a big truck?',
    'are you really open at 8?',
    'do you take robots',
  ])('not: %s', (text) => expect(kindOf(text)).toBe('model'));

  it('the fixed sentences say AI, name the business and offer a person in every language', () => {
    for (const tag of ['en', 'es', 'fr', 'de', 'pt-BR', 'it', 'xx', ''])
      for (const words of [introduction('Ed {Co.', tag), trueAnswer('Ed {Co.', tag)]) {
        expect(saysAi(words)).toBe(true);
        expect(words).toMatch(/Ed Co[^.].*AGENT|Ed Co\. .*AGENT/);
        expect(words).not.toMatch(/[{}]|\.\./);
      }
  });
});

describe('when to say it unasked (R-9.1)', () => {
  const now = new Date('2026-11-24T12:00:00Z');
  const ago = (hours: number, author: Turn['author'], text: string): Turn => ({
    direction: author === 'customer' ? 'in' : 'out',
    author,
    text,
    at: new Date(now.getTime() - hours * 3_600_000),
  });
  const told = "I'm the AI assistant of Haul & Away. What is it?";

  it.each([
    ['at the first reply', [ago(0, 'customer', 'hi')], true],
    ['not at the second', [ago(2, 'customer', 'hi'), ago(1, 'model', told), ago(0, 'customer', 'couch')], false],
    [
      'after seven silent days',
      [ago(170, 'customer', 'hi'), ago(168.5, 'model', told), ago(0, 'customer', 'couch')],
      true,
    ],
    ['not after six', [ago(150, 'customer', 'hi'), ago(144, 'model', told), ago(0, 'customer', 'couch')], false],
    [
      'when only colleagues spoke',
      [ago(2, 'customer', 'hi'), ago(1, 'operator', 'Kim here'), ago(0, 'customer', 'couch')],
      true,
    ],
    [
      'at the tenth text of the bot',
      [ago(3, 'model', told), ...Array.from({ length: 9 }, () => ago(2, 'model', 'Ok.')), ago(0, 'customer', 'x')],
      true,
    ],
    [
      'not at the ninth',
      [ago(3, 'model', told), ...Array.from({ length: 7 }, () => ago(2, 'model', 'Ok.')), ago(0, 'customer', 'x')],
      false,
    ],
  ])('%s', (_, turns, due) => expect(disclosureDue(turns, now)).toBe(due));
});

it('the router is total for any bytes (I9)', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 10 }), (texts) => void directAnswer(texts, 'X')),
  );
});
