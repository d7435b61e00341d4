import { DataSource, type DataSourceOptions } from 'typeorm';

/** What a data source of ours is made of; entities are few (tenancy), everything hot speaks SQL. */
export interface DataSourceFacts {
  readonly url: string;
  readonly poolSize: number;
  readonly entities?: readonly (new () => object)[];
  readonly migrations?: readonly (new () => object)[];
  readonly applicationName: string;
}

/**
 * Options of a TypeORM data source: never synchronised, nothing logged (statements carry people's words), bounded waits, and a
 * pool that fails fast instead of queueing for ever.
 */
export function dataSourceOptions(facts: DataSourceFacts): DataSourceOptions {
  return {
    type: 'postgres',
    url: facts.url,
    entities: [...(facts.entities ?? [])],
    migrations: [...(facts.migrations ?? [])],
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: false,
    poolSize: facts.poolSize,
    connectTimeoutMS: 2000,
    applicationName: facts.applicationName,
    poolErrorHandler: () => undefined,
    extra: {
      idleTimeoutMillis: 30_000,
      keepAlive: true,
      // Statements that do not wait for one another leave together.
      pipeline: true,
      statement_timeout: 15_000,
      idle_in_transaction_session_timeout: 15_000,
    },
  };
}

/** A data source that is not connected yet. */
export const createDataSource = (facts: DataSourceFacts): DataSource => new DataSource(dataSourceOptions(facts));
