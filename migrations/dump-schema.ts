import pg from 'pg';

const ACTIONS: Readonly<Record<string, string>> = { r: 'select', a: 'insert', w: 'update', d: 'delete', D: 'truncate' };

/**
 * The schema as text for people and for the drift test: tables with columns, constraints, indexes, policies, grants, and routing functions. In a fixed
 * order, so that two equal schemas give equal text.
 */
export async function dumpSchema(adminUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const lines: string[] = [
    '-- The schema as all migrations leave it. Written by `npm run db:schema`; a test compares.',
    '',
  ];
  const rows = async <Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> =>
    (await client.query<Row>(sql, values)).rows;
  try {
    const tables = await rows<{
      oid: number;
      name: string;
      secured: boolean;
      forced: boolean;
      grants: string[] | null;
    }>(`
      select c.oid::int, c.relname as name, c.relrowsecurity as secured, c.relforcerowsecurity as forced, c.relacl::text[] as grants
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname <> 'schema_migration' order by c.relname`);
    for (const table of tables) {
      lines.push(`table ${table.name}${table.secured ? ' secured' : ''}${table.forced ? ' forced' : ''}`);
      for (const column of await rows<{ line: string }>(
        `select format('  %s %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod), case when a.attnotnull then ' not null' else '' end,
                       coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')) as line
           from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
          where a.attrelid = $1 and a.attnum > 0 and not a.attisdropped order by a.attnum`,
        [table.oid],
      ))
        lines.push(column.line);
      for (const line of await rows<{ line: string }>(
        `select format('  constraint %s %s', conname, pg_get_constraintdef(oid)) as line from pg_constraint where conrelid = $1 and contype <> 'n' order by conname`,
        [table.oid],
      ))
        lines.push(line.line);
      for (const line of await rows<{ line: string }>(
        `select '  ' || regexp_replace(pg_get_indexdef(i.indexrelid), '^CREATE ', '') as line from pg_index i
          where i.indrelid = $1 and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u')) order by 1`,
        [table.oid],
      ))
        lines.push(line.line);
      for (const line of await rows<{ line: string }>(
        `select format('  policy %s to %s using %s check %s', polname,
                       coalesce((select string_agg(rolname, ', ' order by rolname) from pg_roles where oid = any (polroles)), 'public'),
                       pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) as line
           from pg_policy where polrelid = $1 order by polname`,
        [table.oid],
      ))
        lines.push(line.line);
      for (const grant of (table.grants ?? []).filter((entry) => entry.startsWith('parley_')).sort()) {
        const [role, rights] = grant.split('/')[0]!.split('=');
        lines.push(
          `  grant ${(rights ?? '')
            .split('')
            .map((letter) => ACTIONS[letter] ?? letter)
            .join(', ')} to ${role}`,
        );
      }
      for (const line of await rows<{ line: string }>(
        `select format('  grant on column %s: %s', a.attname, (select string_agg(x::text, ' ' order by x::text) from unnest(a.attacl) x)) as line
           from pg_attribute a where a.attrelid = $1 and a.attacl is not null order by a.attname`,
        [table.oid],
      ))
        lines.push(line.line.replaceAll(/\/\w+/g, ''));
      lines.push('');
    }
    for (const fn of await rows<{ line: string }>(
      `select format('function %s(%s) returns %s owner %s%s', p.proname, pg_get_function_identity_arguments(p.oid), pg_get_function_result(p.oid),
                     pg_get_userbyid(p.proowner), case when p.prosecdef then ' security definer' else '' end) || E'\\n' || p.prosrc as line
         from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'public' order by p.proname`,
    ))
      lines.push(fn.line, '');
    return `${lines.join('\n').trimEnd()}\n`;
  } finally {
    await client.end();
  }
}
