/** What the runtime role may do with a table. Append-only tables never get UPDATE or DELETE; nobody gets TRUNCATE. */
export type Access = 'read' | 'append' | 'append and change' | 'append, change and remove';

const GRANTS: Readonly<Record<Access, string>> = {
  read: 'select',
  append: 'select, insert',
  'append and change': 'select, insert, update',
  'append, change and remove': 'select, insert, update, delete',
};

/**
 * The wall around one tenant table: row level security that binds even the owner, one policy, and the least grant. Every table with a
 * tenant gets exactly this; the schema test refuses one that does not (I23). The sub-select makes the setting an init-plan, so that
 * (tenant_id, …) indexes serve; `nullif` matters because after a transaction the setting reads as an empty string.
 */
export const tenantWall = (table: string, access: Access, tenantColumn = 'tenant_id'): string => `
  alter table ${table} enable row level security, force row level security;
  create policy ${table}_of_tenant on ${table}
    using (${tenantColumn} = (select nullif(current_setting('app.tenant', true), '')::uuid))
    with check (${tenantColumn} = (select nullif(current_setting('app.tenant', true), '')::uuid));
  grant ${GRANTS[access]} on ${table} to parley_app;
`;

/**
 * Lets the router role see (or lease) rows of every tenant through its own policy and column grants only. Routing functions run as that role and
 * hand out ids, never words.
 */
export const routerMay = (table: string, grants: string): string => `
  create policy ${table}_for_router on ${table} to parley_router using (true) with check (true);
  grant ${grants} on ${table} to parley_router;
`;

/**
 * Makes a function run as the router role and callable by the apps alone. Its search path must end in pg_temp, or a caller's temporary table would stand before ours.
 */
export const routingFunction = (signature: string): string => `
  alter function ${signature} owner to parley_router;
  revoke all on function ${signature} from public;
  grant execute on function ${signature} to parley_app;
`;
