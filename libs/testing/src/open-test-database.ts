import { createDataSource, Database } from '#libs/platform';
import { TENANCY_ENTITIES } from '#libs/tenancy';
import { createTestDatabase, type TestDatabase } from './test-database.js';

/** A test database with a {@link Database} that is connected as the runtime role. */
export interface OpenTestDatabase extends TestDatabase {
  readonly database: Database;
}

/** For tests of stores and use cases without an app around them. `drop` also closes the connections. */
export async function openTestDatabase(): Promise<OpenTestDatabase> {
  const made = await createTestDatabase();
  const source = createDataSource({
    url: made.appUrl,
    poolSize: 4,
    entities: TENANCY_ENTITIES,
    applicationName: 'parley-test',
  });
  await source.initialize();
  return {
    ...made,
    database: new Database(source),
    async drop() {
      if (source.isInitialized) await source.destroy();
      await made.drop();
    },
  };
}
