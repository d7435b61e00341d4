import { presentAssessment, assess, readEvents } from '#libs/evidence';
import { analyzeContent, presentContentAnalysis } from '#libs/sms';
import { assessEvents } from './assess.command.js';
import { classify } from './classify.command.js';
import { asksForHelp } from './help.command.js';
import { COMMANDS } from './index.js';
import { Misuse } from './options.js';
import { segments } from './segments.command.js';
import { aTerminal } from './spec/a-terminal.js';

describe('parley classify', () => {
  it('answers each line with id, label and rule', async () => {
    const terminal = aTerminal(
      '{"id":1,"text":"STOP","lang":"en","country":"US"}\n{"id":2,"text":"yes","ctx":"reminder"}\n{"id":3,"text":5}\n',
    );
    expect(await classify.run([], terminal)).toBe(1);
    expect(terminal.answers()).toEqual([
      { id: 1, label: 'opt_out', rule: 'kw.per_se.stop' },
      { id: 2, label: 'acknowledge', rule: expect.stringMatching(/^kw\.ack\./) },
      { line: 3, id: 3, error: 'text must be a text' },
    ]);
  });

  it('reads texts from the command line for people', async () => {
    const terminal = aTerminal();
    expect(await classify.run(['stop texting me', '--ctx', 'chat'], terminal)).toBe(0);
    expect(terminal.written()).toMatch(/^opt_out +\S+ +"stop texting me"\n$/);
  });
});

describe('parley classify --file', () => {
  const cases = 'libs/keywords/src/data/revocation-cases.json';

  it('prints the labels against what was said, by language and tag', async () => {
    const terminal = aTerminal();
    expect(await classify.run(['--file', cases], terminal)).toBe(0);
    expect(terminal.written()).toMatch(/^all +opt-outs found \d+ of 246 +others suppressed +\d+, held +\d+ of 229$/m);
    expect(terminal.written()).toMatch(/^lang es +opt-outs found/m);
    expect(terminal.written()).toMatch(/^opt_out +\d+/m);
  });

  it('says what is wrong with a file and repeats nothing of it', async () => {
    const terminal = aTerminal();
    expect(await classify.run(['--file', 'package.json'], terminal)).toBe(1);
    expect(await classify.run(['--file', 'no such file'], terminal)).toBe(1);
    expect(terminal.written()).toBe(
      'the file is no JSON list of texts, nor an object with such a list as "cases"\nthe file cannot be read\n',
    );
  });

  it('reads a word in the language it is asked to, and refuses what it does not know', async () => {
    const terminal = aTerminal();
    await classify.run(['fin', '--languages', 'es', '--context', 'marketing'], terminal);
    await classify.run(['fin', '--languages', 'de', '--context', 'marketing'], terminal);
    expect(terminal.written()).toMatch(/^opt_out +kw\.es\.opt_out +"fin"\n(?!opt_out +kw)/);
    await expect(classify.run(['fin', '--languages', 'klingon'], terminal)).rejects.toThrow(/Known: en, es/);
    await expect(classify.run(['fin', '--context', 'rain'], terminal)).rejects.toThrow(/Known: none, chat/);
  });
});

describe('parley classify --effect', () => {
  it('answers each line with what the apps would do, whatever language the line names', async () => {
    const terminal = aTerminal(
      '{"id":1,"text":"Maria","ctx":"question"}\n{"id":2,"text":"are you a robot","ctx":"chat"}\n{"id":3,"text":"SALIR","ctx":"chat","lang":"es"}\n',
    );
    expect(await classify.run(['--effect'], terminal)).toBe(0);
    expect(terminal.answers()).toEqual([
      { id: 1, effect: 'none', rule: expect.any(String) },
      { id: 2, effect: 'help', rule: expect.stringMatching(/^natural\.en\.help_bot$/) },
      { id: 3, effect: 'none', rule: expect.any(String) },
    ]);
  });

  it('prints a table by set, context, language and kind, also for texts that nobody labelled', async () => {
    const terminal = aTerminal();
    const files = ['short-answers.json', 'multi-intent.json'].map((file) => `libs/keywords/src/data/${file}`);
    expect(await classify.run(['--effect', '--file', files.join(',')], terminal)).toBe(0);
    const table = terminal.written();
    expect(table).toMatch(/^short-answers\.json +ctx question +585 /m);
    expect(table).toMatch(/^short-answers\.json +kind name /m);
    expect(table).toMatch(/^multi-intent\.json +lang en +700 +\d+\/700/m);
  });

  it('says what is wrong with a file', async () => {
    const terminal = aTerminal();
    expect(await classify.run(['--effect', '--file', 'package.json'], terminal)).toBe(1);
    expect(terminal.written()).toBe(
      'package.json holds no list of texts, nor an object with "cases", "texts" or "answers"\n',
    );
  });
});

describe('parley segments (S1.47)', () => {
  it("answers with the product's own analysis", async () => {
    const terminal = aTerminal('{"id":"a","text":"Grüße 😀"}\n');
    expect(await segments.run([], terminal)).toBe(0);
    expect(terminal.answers()).toEqual([{ id: 'a', ...presentContentAnalysis(analyzeContent('Grüße 😀')) }]);
  });
});

describe('parley segments with texts as words', () => {
  it('shows people the parts, the units of each and what to watch', async () => {
    const terminal = aTerminal('');
    expect(await segments.run(['Hello', `It’s ${'long '.repeat(14)}`], terminal)).toBe(0);
    const [head, short, long] = terminal.written().split('\n');
    expect(head).toMatch(/^PARTS +ENCODING +UNITS +WHAT TO WATCH +TEXT$/);
    expect(short).toMatch(/^1 +gsm7 +5\/160 +– +"Hello"$/);
    expect(long).toMatch(/^2 +ucs2 +67\/67 8\/67 +message_requires_multiple_segments, .*not in GSM-7: ’ +"It’s long/);
  });
});

describe('parley assess (S1.16)', () => {
  const events = [{ event_type: 'delivered', occurred_at: '2026-11-21T10:00:00Z', message_id: 'm-1' }];

  it("answers lines with the product's own assessment", async () => {
    const terminal = aTerminal(`${JSON.stringify({ id: 1, events })}\n{"id":2,"events":[{"event_type":"nonsense"}]}\n`);
    expect(await assessEvents.run([], terminal)).toBe(1);
    const read = readEvents(events);
    if (!read.ok) throw new Error(read.error.join());
    const result = assess(read.value);
    expect(terminal.answers()).toEqual([
      {
        id: 1,
        ...presentAssessment(result, { messageId: 'm-1', participantId: null }),
        rule_version: result.ruleVersion,
      },
      { line: 2, id: 2, error: expect.stringContaining('events[0].event_type') },
    ]);
  });

  it('reads one document over several lines', async () => {
    const terminal = aTerminal(JSON.stringify({ id: 9, events }, null, 2));
    expect(await assessEvents.run([], terminal)).toBe(0);
    expect(terminal.answers()).toMatchObject([{ id: 9, category: 'success', subclass: 'delivered' }]);
  });

  it('reads lines although the first one is broken', async () => {
    const terminal = aTerminal('{"events":[\n', `${JSON.stringify({ id: 2, events })}\n`);
    expect(await assessEvents.run([], terminal)).toBe(1);
    expect(terminal.answers()).toMatchObject([{ line: 1 }, { id: 2, category: 'success' }]);
  });

  it("reads Twilio's error codes with the adapter's table (S1.41)", async () => {
    const stopped = { provider: 'twilio', native_status: 'undelivered', occurred_at: '2026-11-21T10:00:00Z' };
    const terminal = aTerminal(
      `${JSON.stringify({ events: [{ ...stopped, native_code: 21610 }] })}\n${JSON.stringify({ events: [stopped] })}\n`,
    );
    await assessEvents.run([], terminal);
    expect(terminal.answers().map(({ subclass }) => subclass)).toEqual(['opted_out', 'delivery_failed']);
  });

  it('says undef.no_signal when nothing is known', async () => {
    const terminal = aTerminal('{"events":[]}');
    await assessEvents.run([], terminal);
    expect(terminal.answers()).toMatchObject([{ category: 'undef', subclass: 'no_signal' }]);
  });
});

describe('every command', () => {
  it.each(Object.entries(COMMANDS))('%s says how it is used', (name, command) => {
    expect(command.usage).toMatch(new RegExp(`^parley ${name}`));
    expect(command.summary.length).toBeLessThan(100);
  });

  /** Their first word says what to do, and their own tests what they refuse. */
  const WITH_VERBS = ['tenant', 'token', 'consent', 'import'];

  it.each(Object.entries(COMMANDS).filter(([name]) => !WITH_VERBS.includes(name)))(
    '%s refuses an unknown option, names the known ones and repeats no value',
    async (_, command) => {
      const run = async () => command.run(['--auth-token=hunter2hunter2'], aTerminal());
      await expect(run()).rejects.toThrow(Misuse);
      await expect(run()).rejects.toThrow(/There is no option --auth-token\. (Known options: --|It has no options)/);
      await expect(run()).rejects.not.toThrow(/hunter2/);
    },
  );

  it('is listed by help, with its summary', async () => {
    const terminal = aTerminal();
    expect(await COMMANDS['help']!.run([], terminal)).toBe(0);
    for (const [name, { summary }] of Object.entries(COMMANDS))
      expect(terminal.written()).toMatch(new RegExp(`^${name} +${summary.slice(0, 10)}`, 'm'));
  });

  it('is explained by --help, unless that is a text after --', () => {
    expect(asksForHelp(['--json', '--help'])).toBe(true);
    expect(asksForHelp(['-h'])).toBe(true);
    expect(asksForHelp(['--', '--help'])).toBe(false);
  });
});
