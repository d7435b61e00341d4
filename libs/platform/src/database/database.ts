import { isUuid, type TenantId } from '#libs/kernel';
import type { PoolClient, QueryResult } from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';

/** One open transaction. Stores take it as their first argument, so that a use case decides what commits together. */
export interface Tx {
  /** Rows of a SELECT or of RETURNING; an empty list otherwise. */
  query<Row = Record<string, unknown>>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** How many rows a statement touched. */
  execute(sql: string, parameters?: readonly unknown[]): Promise<number>;
  /**
   * Sends COMMIT right behind the statements already sent, without waiting for their answers: for work that decides nothing after its last statement. Nothing may be sent
   * after it. A statement that fails still fails the transaction, which then commits nothing.
   */
  commitBehind(): void;
  /** Repositories of the few tables that have entities, inside this transaction. */
  readonly manager: EntityManager;
}

/** A writing that leaves as part of somebody else's statement, because a statement costs more than a row in it. Its parameters are numbered from 1. */
export interface Writing {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/**
 * The only way to PostgreSQL. A tenant's rows are visible only inside {@link inTenant}; the setting is local to the transaction, so
 * nothing leaks through the pool (I23). Errors of the driver pass through unchanged: callers decide, nobody logs them whole.
 */
export class Database {
  constructor(readonly dataSource: DataSource) {}

  /** Runs `work` in one transaction that sees exactly one tenant. Rolls back when it throws. May be retried by the caller. */
  inTenant<T>(tenantId: TenantId, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.run(`BEGIN; ${enter(tenantId)}`, work);
  }

  /**
   * Runs `work` in one transaction that sees no tenant: for routing functions, and for batches that enter one tenant after the
   * other by {@link enterTenant}.
   */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.run('BEGIN', work);
  }

  /** One statement outside any tenant, in its own transaction: routing functions and health checks. */
  async query<Row = Record<string, unknown>>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      return (await client.query(statement(sql, parameters))).rows as Row[];
    } finally {
      await runner.release();
    }
  }

  private async run<T>(begin: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      try {
        // Sent without waiting: it leaves together with the first statement of the work.
        const begun = client.query(begin);
        begun.catch(() => undefined);
        let committed: Promise<unknown> | null = null;
        const commit = (): void => {
          committed = client.query('COMMIT');
          committed.catch(() => undefined);
        };
        const result = await work(asTx(client, runner, commit));
        await begun;
        await (committed ?? client.query('COMMIT'));
        return result;
      } catch (error) {
        await client.query('ROLLBACK').catch(() => undefined);
        throw error;
      }
    } finally {
      await runner.release();
    }
  }
}

/** The cheapest statement that does it: one message, no row. It takes no parameters, so the id is checked. */
function enter(tenantId: TenantId): string {
  if (!isUuid(tenantId)) throw new Error('A tenant id is a uuid');
  return `SET LOCAL app.tenant = '${tenantId}'`;
}

/**
 * Makes the rest of the transaction see this tenant and no other. Leaves together with the statement that follows, so there is nothing to wait for: should it fail, the
 * transaction is aborted on the server and that statement fails.
 */
export function enterTenant(tx: Tx, tenantId: TenantId): void {
  tx.query(enter(tenantId)).catch(() => undefined);
}

function asTx(client: PoolClient, runner: QueryRunner, commitBehind: () => void): Tx {
  let cause: unknown = null;
  // Statements leave without waiting for one another. Those behind one that fails only hear that the transaction is aborted; what they report is why.
  const send = async (sql: string, parameters: readonly unknown[]): Promise<QueryResult> => {
    try {
      return await client.query(statement(sql, parameters));
    } catch (error) {
      cause ??= error;
      throw sqlState(error) === IN_FAILED_TRANSACTION ? cause : error;
    }
  };
  return {
    async query<Row>(sql: string, parameters: readonly unknown[] = []) {
      return (await send(sql, parameters)).rows as Row[];
    },
    async execute(sql, parameters = []) {
      return (await send(sql, parameters)).rowCount ?? 0;
    },
    commitBehind,
    manager: runner.manager,
  };
}

/** `in_failed_sql_transaction` */
const IN_FAILED_TRANSACTION = '25P02';

/** Statements of ours are fixed texts, a few dozen; more than this and somebody builds them, which is then not remembered. */
const MAX_PREPARED = 500;
const names = new Map<string, string>();

/**
 * A statement with its name, so that a connection parses and plans it once: for a batch of unnested arrays behind row level security, planning costs more than
 * running. Statements without parameters may be several and are not named.
 */
function statement(sql: string, parameters: readonly unknown[]): { name?: string; text: string; values: unknown[] } {
  if (parameters.length === 0) return { text: sql, values: [] };
  const values = parameters.map(asParameter);
  let name = names.get(sql);
  if (name === undefined && names.size < MAX_PREPARED) names.set(sql, (name = `parley_${names.size}`));
  return name === undefined ? { text: sql, values } : { name, text: sql, values };
}

/**
 * A list of texts, numbers, truths and nothings as PostgreSQL reads it, written in one go: the driver takes each element through several hands and two replacements. Everything else is
 * the driver's.
 */
function asParameter(value: unknown): unknown {
  if (!Array.isArray(value) || value.length === 0) return value;
  let list = '{';
  for (const element of value as readonly unknown[]) {
    if (list.length > 1) list += ',';
    if (typeof element === 'string')
      list += `"${NEEDS_ESCAPING.test(element) ? element.replace(/["\\]/g, '\\$&') : element}"`;
    else if (typeof element === 'number' || typeof element === 'boolean') list += String(element);
    else if (element === null) list += 'NULL';
    else return value;
  }
  return `${list}}`;
}

const NEEDS_ESCAPING = /["\\]/;

/** Postgres error code, e.g. `23505`; null when the error did not come from the server (`EPIPE` has five letters too, but no digit). */
export function sqlState(error: unknown): string | null {
  const code =
    (error as { code?: unknown } | null)?.code ??
    (error as { driverError?: { code?: unknown } } | null)?.driverError?.code;
  return typeof code === 'string' && /^(?=.*\d)[0-9A-Z]{5}$/.test(code) ? code : null;
}

/**
 * True when PostgreSQL ended the transaction so that others could go on (class 40: deadlock, serialization). Nothing was written, and the same work may be done again at once (F11).
 */
export const isConflict = (error: unknown): boolean => sqlState(error)?.startsWith('40') === true;

/** True when something that may be there once only was there already (`unique_violation`). */
export const isUniqueViolation = (error: unknown): boolean => sqlState(error) === '23505';

/** True when the server could not be used at all (down, restarting, out of connections): retrying later may work. */
export function isUnavailable(error: unknown): boolean {
  const state = sqlState(error);
  if (state !== null) return /^(08|53|57|25P02)/.test(state);
  const code =
    (error as { code?: unknown } | null)?.code ??
    (error as { driverError?: { code?: unknown } } | null)?.driverError?.code;
  const message = error instanceof Error ? error.message : '';
  return (
    (typeof code === 'string' && /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EHOST)/.test(code)) ||
    /Connection terminated|timeout exceeded when trying to connect|timeout expired|not queryable|Client was closed/i.test(
      message,
    )
  );
}
