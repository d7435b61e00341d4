import { canMove, MESSAGE_STATES, MOVING, NEXT, statesBefore, type MessageState } from './message-states.js';

describe('message states', () => {
  const reachableFrom = (start: MessageState): Set<MessageState> => {
    const seen = new Set<MessageState>([start]);
    for (const state of seen) for (const next of NEXT[state]) seen.add(next);
    return seen;
  };

  it('every state can be reached from accepted', () => {
    expect([...reachableFrom('accepted')].sort()).toEqual([...MESSAGE_STATES].sort());
  });

  it('I18: every moving state can reach an end', () => {
    for (const state of MOVING) expect([...reachableFrom(state)].some((next) => !MOVING.includes(next))).toBe(true);
  });

  it('I20: nothing leads away from delivered, and a suppressed message never leaves', () => {
    expect(NEXT.delivered).toEqual([]);
    expect(NEXT.suppressed).toEqual([]);
  });

  it('I12, I13: a message whose outcome is unknown is never submitting again without passing through queued', () => {
    expect(canMove('unknown', 'submitting')).toBe(false);
    expect(canMove('submitted', 'queued')).toBe(false);
    expect(canMove('submitted', 'submitting')).toBe(false);
  });

  it('statesBefore is the table read backwards', () => {
    for (const to of MESSAGE_STATES)
      for (const from of MESSAGE_STATES) expect(statesBefore(to).includes(from)).toBe(canMove(from, to));
  });
});
