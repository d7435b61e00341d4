import type { TenantId } from '#libs/kernel';
import { ACTIONS, isScope, may, SCOPES, type Principal, type Scope } from './policy.js';

const holder = (...scopes: Scope[]): Principal => ({ kind: 'api_key', tenantId: 't' as TenantId, id: 'k', scopes });

describe('who may do what (reliability §6)', () => {
  it('default deny: a key without scopes may do nothing', () => {
    for (const action of ACTIONS) expect(may(holder(), action)).toBe(false);
  });

  it.each([
    ['send', ['messages.send', 'messages.read']],
    ['read', ['messages.read', 'consent.read', 'settings.read', 'watch.read']],
    ['events', ['events.record', 'messages.read']],
    ['specialist', ['messages.read', 'watch.read', 'watch.decide']],
    ['consent', ['consent.record', 'consent.read']],
    ['admin', [...ACTIONS]],
  ] as const)('scope %s allows exactly its actions', (scope, allowed) => {
    expect(ACTIONS.filter((action) => may(holder(scope), action)).toSorted()).toEqual([...allowed].toSorted());
  });

  it('nothing but the listed names is a scope', () => {
    expect(Object.keys(SCOPES).every(isScope)).toBe(true);
    for (const name of ['', 'root', 'constructor', '__proto__']) expect(isScope(name)).toBe(false);
  });
});
