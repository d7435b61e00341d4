import { err, ok } from '#libs/kernel';
import { aTerminal } from '../spec/a-terminal.js';
import { answerInput, answerLines } from './answer-lines.js';
import { splitLines } from './split-lines.js';

const echo = ({ fields }: { fields: Readonly<Record<string, unknown>> }) =>
  fields['bad'] === true ? err('bad is bad') : ok({ said: fields['say'] ?? null });

describe('answers to JSON lines (architecture §5)', () => {
  it('keep the order, tell the bad lines and answer the others', async () => {
    const terminal = aTerminal('{"id":1,"say":"a"}\n\nnonsense\n[1]\n{"id":"x","bad":true}\n{"id":[]}\n{"say":"b"}');
    expect(await answerInput(terminal, echo)).toBe(1);
    expect(terminal.answers()).toEqual([
      { id: 1, said: 'a' },
      { line: 3, error: 'the line is not JSON' },
      { line: 4, error: 'the line is not a JSON object' },
      { line: 5, id: 'x', error: 'bad is bad' },
      { line: 6, error: 'id must be a text or a number' },
      { id: null, said: 'b' },
    ]);
  });

  it('exit with 0 when every line was answered, also without any line', async () => {
    expect(await answerInput(aTerminal('{"id":1}\n'), echo)).toBe(0);
    expect(await answerInput(aTerminal(), echo)).toBe(0);
  });

  it('leave as soon as their line has come, so that a caller may wait for each', async () => {
    const seen: string[] = [];
    let written = '';
    async function* input(): AsyncGenerator<Uint8Array> {
      for (const id of [1, 2]) {
        yield await Promise.resolve(Buffer.from(`{"id":${id}}\n`));
        seen.push(written);
      }
    }
    await answerLines(splitLines(input()), { write: (text) => Promise.resolve(void (written += text)) }, echo);
    expect(seen[0]).toBe('{"id":1,"said":null}\n');
  });

  it('wait for a slow reader instead of piling up', async () => {
    let waiting = 0;
    let most = 0;
    const lines = `${JSON.stringify({ say: 'x'.repeat(1000) })}\n`.repeat(1000);
    await answerLines(
      splitLines(aTerminal(lines).input),
      {
        async write(text) {
          waiting += 1;
          most = Math.max(most, waiting);
          expect(text.length).toBeLessThan(70_000);
          await Promise.resolve();
          waiting -= 1;
        },
      },
      echo,
    );
    expect(most).toBe(1);
  });
});
