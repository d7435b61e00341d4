import pg from 'pg';

/** One hole in the wall between tenants. */
export interface WallFault {
  /** What has the hole, as the database names it: `table note`, `function find_note(text)`, `role parley_app`. */
  readonly on: string;
  /** What is wrong and what to do, for the author of the migration. */
  readonly fault: string;
}

/** Unique without the tenant, each for a reason. A new entry is a decision: such an index tells one tenant what another one has. */
const UNIQUE_ACROSS_TENANTS: Readonly<Record<string, string>> = {
  business_number_one_owner: 'a number belongs to one tenant at a time, whoever else asks for it (F33)',
  api_key_prefix_unique: 'the prefix finds the key before the tenant is known; it is random, so it tells nothing',
  link_domain_one_owner: 'a name leads to the links of one tenant at a time; only who proved it gets this far',
  tenant_slug_unique: 'the slug names the tenant itself',
};

/** Tables of nobody in particular. Everything else in the schema needs a tenant. */
const WITHOUT_TENANT: Readonly<Record<string, string>> = {
  schema_migration: 'which migrations have run; the runtime role cannot even read it',
};

/** Facts that are written once (I15, I19). */
const APPEND_ONLY = ['consent_event', 'evidence_event', 'template_version', 'link_click'];

const ROLES = ['parley_app', 'parley_router'];

/**
 * Every hole in the wall between tenants (I23), an empty list when there is none; reads the catalogue only. `adminUrl` is the schema's owner. It
 * judges schema public, plus SECURITY DEFINER functions of any schema: tables (row level security enabled and forced, one policy on the tenant setting for
 * everybody and others for the router alone, the tenant first in the primary key, in every unique index and in every reference to another tenant table),
 * views, roles, grants and functions.
 */
export async function findUnwalledTables(adminUrl: string): Promise<readonly WallFault[]> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const faults: WallFault[] = [];
    for (const check of [tables, policies, keys, references, views, grants, roles, functions]) {
      const { rows } = await client.query<WallFault>(check.sql, [...check.values]);
      faults.push(...rows);
    }
    return faults;
  } finally {
    await client.end();
  }
}

interface Check {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** The tables of tenants, each with the column that names the tenant. */
const TENANT_TABLES = `
  with tenant_table as (
    select c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity, a.attname, a.attnum
      from pg_class c
      join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
                         and a.attname = case when c.relname = 'tenant' then 'id' else 'tenant_id' end
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
  )`;

const tables: Check = {
  sql: `${TENANT_TABLES}
    select 'table ' || relname as on, 'row level security is not enabled; use tenantWall()' as fault
      from tenant_table where not relrowsecurity
    union all
    select 'table ' || relname, 'row level security is not forced, so it does not bind the owner; use tenantWall()'
      from tenant_table where not relforcerowsecurity
    union all
    select 'table ' || c.relname, 'has no tenant_id; give it one, or say in schema-guard.ts why it belongs to nobody'
      from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'f') and c.oid not in (select oid from tenant_table)
       and c.relname <> all ($1)
     order by 1, 2`,
  values: [Object.keys(WITHOUT_TENANT)],
};

// One form only: an expression that means the same but reads differently has to be judged by a person, here.
const SETTING = `( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif")`;

const policies: Check = {
  sql: `${TENANT_TABLES},
    policy as (
      select p.*, pg_get_expr(polqual, polrelid) as reads, pg_get_expr(polwithcheck, polrelid) as writes,
             array(select r::regrole::text from unnest(polroles) r) as bound
        from pg_policy p
    ),
    wall as (
      select t.oid, p.oid as policy from tenant_table t join policy p on p.polrelid = t.oid
       where p.polroles = '{0}' and p.polcmd = '*' and p.polpermissive
         and p.reads = format('(%I = %s)', t.attname, $1::text) and p.writes = p.reads
    )
    select 'table ' || t.relname as on,
           'has no policy that shows and takes rows of the tenant in app.tenant alone, for every role and command; use tenantWall()' as fault
      from tenant_table t where t.oid not in (select oid from wall)
    union all
    select 'table ' || t.relname, format('policy %s widens the wall: policies add up, and only the router may have its own', p.polname)
      from tenant_table t join policy p on p.polrelid = t.oid
     where p.oid not in (select policy from wall) and p.polpermissive and p.bound <> '{parley_router}'
     order by 1, 2`,
  values: [SETTING],
};

const keys: Check = {
  sql: `${TENANT_TABLES}
    select 'table ' || relname as on, 'the primary key does not begin with the tenant' as fault
      from tenant_table t
     where not exists (select from pg_index i where i.indrelid = t.oid and i.indisprimary and i.indkey[0] = t.attnum)
    union all
    select 'table ' || t.relname, format('unique index %s does not hold the tenant, so one tenant can be refused because of another', x.relname)
      from tenant_table t join pg_index i on i.indrelid = t.oid and i.indisunique and not i.indisprimary
      join pg_class x on x.oid = i.indexrelid
     -- Columns after the key ones are only carried along.
     where t.attnum <> all ((i.indkey::int2[])[0:i.indnkeyatts - 1]) and x.relname <> all ($1)
     order by 1, 2`,
  values: [Object.keys(UNIQUE_ACROSS_TENANTS)],
};

const references: Check = {
  sql: `${TENANT_TABLES}
    select 'table ' || t.relname as on, format('foreign key %s can point into another tenant; let tenant_id lead on both sides', k.conname) as fault
      from tenant_table t
      join pg_constraint k on k.conrelid = t.oid and k.contype = 'f'
      join tenant_table other on other.oid = k.confrelid
     where not exists (select from unnest(k.conkey, k.confkey) as pair (ours, theirs) where ours = t.attnum and theirs = other.attnum)
     order by 1, 2`,
  values: [],
};

const views: Check = {
  sql: `
    select 'view ' || relname as on, 'sees with the eyes of its owner; create it with (security_invoker = true)' as fault
      from pg_class
     where relnamespace = 'public'::regnamespace and relkind = 'v'
       and not coalesce((select option_value::boolean from pg_options_to_table(reloptions) where option_name = 'security_invoker'), false)
    union all
    select 'materialized view ' || relname, 'holds rows outside of every policy; use a table with tenantWall()'
      from pg_class where relnamespace = 'public'::regnamespace and relkind = 'm'
     order by 1, 2`,
  values: [],
};

const grants: Check = {
  sql: `
    select 'table ' || c.relname as on, format('%s holds %s on it, which nobody but the owner needs', role, right_name) as fault
      from pg_class c, unnest($1::text[]) role, unnest(array['TRUNCATE', 'REFERENCES', 'TRIGGER']) right_name
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f') and has_table_privilege(role, c.oid, right_name)
    union all
    select 'table ' || c.relname, 'PUBLIC has rights on it; grant to parley_app alone'
      from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')
       and (exists (select from aclexplode(c.relacl) where grantee = 0)
            or exists (select from pg_attribute a, aclexplode(a.attacl) where a.attrelid = c.oid and grantee = 0))
    union all
    select 'table ' || c.relname, format('%s may change or remove what must be written once', role)
      from pg_class c, unnest($1::text[]) role
     where c.relnamespace = 'public'::regnamespace and c.relname = any ($2)
       and (has_any_column_privilege(role, c.oid, 'UPDATE') or has_table_privilege(role, c.oid, 'DELETE'))
     order by 1, 2`,
  values: [ROLES, APPEND_ONLY],
};

const roles: Check = {
  sql: `
    select 'role ' || rolname as on, 'may bypass row level security or change roles' as fault
      from pg_roles where rolname = any ($1) and (rolbypassrls or rolsuper or rolcreaterole or rolcreatedb or rolreplication)
    union all
    select 'role ' || m.member::regrole, format('is a member of %s and can act as it', m.roleid::regrole)
      from pg_auth_members m where m.member = any ($1::regrole[])
    union all
    select 'role ' || role, 'may create things in schema public'
      from unnest($1::text[]) role where has_schema_privilege(role, 'public', 'CREATE')
    union all
    select 'role ' || c.relowner::regrole, format('owns %s and so is above its policies', c.oid::regclass)
      from pg_class c where c.relowner = any ($1::regrole[])
    union all
    select 'role parley_app', format('owns function %s', p.oid::regprocedure)
      from pg_proc p where p.proowner = 'parley_app'::regrole
     order by 1, 2`,
  values: [ROLES],
};

const functions: Check = {
  sql: `
    with definer as (
      select p.*, format('function %s', p.oid::regprocedure) as called from pg_proc p
       where p.prosecdef and p.pronamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
    )
    select called as on, 'runs with the rights of an owner that is not parley_router; use routingFunction()' as fault
      from definer where proowner <> 'parley_router'::regrole
    union all
    select called, 'has no fixed search_path, so its caller decides which tables it reads; add set search_path = public, pg_temp'
      from definer
     where not coalesce(proconfig && array['search_path=public, pg_temp'], false)
    union all
    select called, 'can be called by PUBLIC; use routingFunction()'
      from definer where proacl is null or exists (select from aclexplode(proacl) where grantee = 0)
     order by 1, 2`,
  values: [],
};
