import type { TenantId } from '#libs/kernel';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';

/** One open transaction. Stores take it as their first argument, so that a use case decides what commits together. */
export interface Tx {
  /** Rows of a SELECT or of RETURNING; an empty list otherwise. */
  query<Row = Record<string, unknown>>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** How many rows a statement touched. */
  execute(sql: string, parameters?: readonly unknown[]): Promise<number>;
  /** Repositories of the few tables that have entities, inside this transaction. */
  readonly manager: EntityManager;
}

/**
 * The only way to PostgreSQL. A tenant's rows are visible only inside {@link inTenant}; the setting is local to the transaction, so
 * nothing leaks through the pool (I23). Errors of the driver pass through unchanged: callers decide, nobody logs them whole.
 */
export class Database {
  constructor(readonly dataSource: DataSource) {}

  /** Runs `work` in one transaction that sees exactly one tenant. Rolls back when it throws. May be retried by the caller. */
  inTenant<T>(tenantId: TenantId, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.transaction(async (tx) => {
      await enterTenant(tx, tenantId);
      return work(tx);
    });
  }

  /**
   * Runs `work` in one transaction that sees no tenant: for routing functions, and for batches that enter one tenant after the
   * other by {@link enterTenant}.
   */
  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.query('BEGIN');
      const result = await work(asTx(runner));
      await runner.query('COMMIT');
      return result;
    } catch (error) {
      await runner.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  /** One statement outside any tenant, in its own transaction: routing functions and health checks. */
  async query<Row = Record<string, unknown>>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return (await this.dataSource.query(sql, [...parameters])) as Row[];
  }
}

/** Makes the rest of the transaction see this tenant and no other. */
export async function enterTenant(tx: Tx, tenantId: TenantId): Promise<void> {
  await tx.query(`select set_config('app.tenant', $1, true)`, [tenantId]);
}

function asTx(runner: QueryRunner): Tx {
  return {
    async query<Row>(sql: string, parameters: readonly unknown[] = []) {
      const result = await runner.query(sql, [...parameters], true);
      return result.records as Row[];
    },
    async execute(sql, parameters = []) {
      const result = await runner.query(sql, [...parameters], true);
      return result.affected ?? 0;
    },
    manager: runner.manager,
  };
}

/** Postgres error code, e.g. `23505`; null when the error did not come from the server. */
export function sqlState(error: unknown): string | null {
  const code =
    (error as { code?: unknown } | null)?.code ??
    (error as { driverError?: { code?: unknown } } | null)?.driverError?.code;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : null;
}

/** True when the server could not be used at all (down, restarting, out of connections): retrying later may work. */
export function isUnavailable(error: unknown): boolean {
  const state = sqlState(error);
  if (state !== null) return /^(08|53|57P)/.test(state);
  const code =
    (error as { code?: unknown } | null)?.code ??
    (error as { driverError?: { code?: unknown } } | null)?.driverError?.code;
  const message = error instanceof Error ? error.message : '';
  return (
    (typeof code === 'string' && /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EHOST)/.test(code)) ||
    /Connection terminated|timeout exceeded when trying to connect|not queryable|Client was closed/i.test(message)
  );
}
