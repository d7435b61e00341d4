import { showId, type TenantId } from '#libs/kernel';
import { createDataSource, Database } from '#libs/platform';
import type { TenantVault } from '#libs/tenancy';
import { MIGRATIONS } from '#migrations';
import { fine, wrong, type Finding } from './finding.js';

/** The oldest PostgreSQL that serves (architecture §4). */
const OLDEST_POSTGRES = 15;
/** Most tenants that are named when their keys do not open. */
const MAX_NAMED = 10;

/** Does the database answer its owner, is it new enough, and has every migration run? */
export async function checkDatabase(adminUrl: string): Promise<Finding> {
  const source = createDataSource({ url: adminUrl, poolSize: 1, applicationName: 'parley-doctor' });
  await source.initialize();
  try {
    const database = new Database(source);
    const [server] = await database.query<{ version: number; migrated: boolean }>(
      `select current_setting('server_version_num')::int / 10000 as version, to_regclass('schema_migration') is not null as migrated`,
    );
    const { version = 0, migrated = false } = server ?? {};
    if (version < OLDEST_POSTGRES)
      return wrong('database', `PostgreSQL ${version}`, `Parley needs PostgreSQL ${OLDEST_POSTGRES} or newer.`);
    const applied = migrated ? await database.query<{ name: string }>(`select name from schema_migration`) : [];
    const done = new Set(applied.map(({ name }) => name));
    const pending = MIGRATIONS.filter((Migration) => !done.has(new Migration().name)).length;
    return pending === 0
      ? fine('database', `PostgreSQL ${version}, all ${MIGRATIONS.length} migrations applied`)
      : wrong('database', `${pending} of ${MIGRATIONS.length} migrations are pending`, 'Run `npx parley migrate`.');
  } finally {
    await source.destroy();
  }
}

/** The runtime role owns nothing and is bound by row level security, and every table with a tenant has its wall (I23). */
export async function checkRuntimeRole(database: Database): Promise<Finding> {
  const [role] = await database.query<{ name: string; mighty: boolean; owns: number; sees: number }>(`
    select current_user as name,
           (select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles where rolname = current_user) as mighty,
           (select count(*)::int from pg_class where relowner = current_user::regrole)
             + (select count(*)::int from pg_proc where proowner = current_user::regrole)
             + (select count(*)::int from pg_namespace where nspowner = current_user::regrole) as owns,
           (select count(*)::int from tenant) as sees`);
  const open = await database.query<{ name: string }>(`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)
       and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped)`);
  const { name = '', mighty = true, owns = 0, sees = 0 } = role ?? {};
  const faults = [
    ...(mighty ? ['it may bypass walls or make roles'] : []),
    ...(owns > 0 ? [`it owns ${owns} things`] : []),
    ...(sees > 0 ? ['it sees tenants from outside of them'] : []),
    ...open.map((table) => `table ${table.name} has no wall`),
  ];
  return faults.length === 0
    ? fine('runtime role', `${name} owns nothing and is bound by row level security`)
    : wrong(
        'runtime role',
        faults.join('; '),
        'Let DATABASE_APP_URL name the role parley_app that the migrations made, with no right given by hand.',
      );
}

/** Do the key-encryption keys open the keys of every tenant (I25)? */
export async function checkKeys(vault: TenantVault, tenants: readonly TenantId[]): Promise<Finding> {
  const shut: string[] = [];
  for (const id of tenants)
    await vault.cipherFor(id).catch(() => {
      shut.push(showId('tenant', id));
    });
  return shut.length === 0
    ? fine('keys', `PARLEY_KEKS opens the keys of all ${tenants.length} tenants`)
    : wrong(
        'keys',
        `the keys of ${shut.length} of ${tenants.length} tenants do not open: ${shut.slice(0, MAX_NAMED).join(', ')}${shut.length > MAX_NAMED ? ', …' : ''}`,
        'Put the key-encryption keys that wrapped them back into PARLEY_KEKS, behind the newest.',
      );
}
