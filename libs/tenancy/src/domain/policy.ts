import type { TenantId } from '#libs/kernel';

/** What a caller may ask for. Every door names one of these; nothing else is ever allowed. */
export const ACTIONS = [
  'messages.send',
  'messages.read',
  'consent.record',
  'consent.read',
  'events.record',
  'settings.read',
  'settings.change',
  'watch.read',
  'watch.decide',
  'tenant.administer',
] as const;
export type Action = (typeof ACTIONS)[number];

/** Scopes an API key can carry, and what each of them allows. */
export const SCOPES = {
  send: ['messages.send', 'messages.read'],
  read: ['messages.read', 'consent.read', 'settings.read', 'watch.read'],
  events: ['events.record', 'messages.read'],
  specialist: ['messages.read', 'watch.read', 'watch.decide'],
  consent: ['consent.record', 'consent.read'],
  admin: ACTIONS,
} as const satisfies Readonly<Record<string, readonly Action[]>>;
export type Scope = keyof typeof SCOPES;

/** Who is calling, after authentication. */
export interface Principal {
  readonly kind: 'api_key';
  readonly tenantId: TenantId;
  readonly id: string;
  readonly scopes: readonly Scope[];
}

/** The one policy function of every door (reliability §6). Default deny; another tenant's thing never gets this far, because it is not found. */
export const may = (principal: Principal, action: Action): boolean =>
  principal.scopes.some((scope) => (SCOPES[scope] as readonly Action[]).includes(action));

/** True for the name of a scope. */
export const isScope = (value: string): value is Scope => Object.hasOwn(SCOPES, value);
