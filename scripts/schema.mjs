// Checks the schema: migrates an empty, throw-away database and looks for holes in the wall between tenants and for a schema text that is out of date.
// Part of `npm run check`; needs what `npm run build` made, and no database beforehand.
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
const { startEmbeddedPostgres } = await import('../dist/libs/platform/src/database/embedded-postgres.js');
const { dumpSchema, migrate } = await import('../dist/migrations/index.js');
const { findUnwalledTables } = await import('../dist/migrations/schema-guard.js');

const folder = mkdtempSync(join(tmpdir(), 'parley-schema-'));
// When root runs this, the server runs as somebody else and has to reach its data.
chmodSync(folder, 0o755);
const server = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), volatile: true });
try {
  await migrate(server.adminUrl);
  const faults = (await findUnwalledTables(server.adminUrl)).map(({ on, fault }) => `${on}: ${fault}`);
  if ((await dumpSchema(server.adminUrl)) !== readFileSync('docs/reference/schema.sql', 'utf8'))
    faults.push(
      'docs/reference/schema.sql is not what the migrations make; run `npm run db:schema` and commit the file',
    );
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
