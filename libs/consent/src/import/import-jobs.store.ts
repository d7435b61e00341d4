import { Inject, Injectable } from '@nestjs/common';
import { IDS, type IdSource } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import type { LineFault } from './domain/list-fault.js';

export const LIST_KINDS = ['consents', 'suppressions'] as const;
export type ListKind = (typeof LIST_KINDS)[number];
export const LIST_FORMATS = ['csv', 'jsonl'] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];

/** Faults kept of one job. A list that is wrong throughout would otherwise fill the database with the same sentence; its figures go on counting. */
export const MAX_FAULTS_KEPT = 100_000;
/** Faults of one page. */
export const FAULTS_PER_PAGE = 500;

/** A list that somebody brought, and how far it has been taken in. */
export interface ImportJob {
  readonly id: string;
  readonly kind: ListKind;
  readonly format: ListFormat;
  readonly state: 'running' | 'finished' | 'failed';
  /** Lines of the file that are dealt with, as committed. */
  readonly linesDone: number;
  readonly linesTotal: number;
  readonly added: number;
  /** In force or on record already; nothing was written. */
  readonly known: number;
  readonly refused: number;
  readonly startedAt: Date;
  readonly updatedAt: Date;
  readonly finishedAt: Date | null;
}

/** What one part of a list came to. */
export interface PartFigures {
  readonly lastLine: number;
  readonly added: number;
  readonly known: number;
  readonly refused: number;
}

/** The only file that speaks SQL for imports and their faults. */
@Injectable()
export class ImportJobs {
  constructor(@Inject(IDS) private readonly ids: IdSource) {}

  /** The job of this list: a new one, or the one that the same content has made before. */
  async open(
    tx: Tx,
    tenantId: string,
    list: {
      readonly kind: ListKind;
      readonly format: ListFormat;
      readonly hash: Buffer;
      readonly lines: number;
      readonly requestedBy: string;
    },
  ): Promise<ImportJob> {
    await tx.query(
      `insert into import_job (tenant_id, id, kind, format, content_hash, lines_total, requested_by) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict on constraint import_job_once do nothing`,
      [tenantId, this.ids.next(), list.kind, list.format, list.hash, list.lines, list.requestedBy],
    );
    const [row] = await tx.query<JobRow>(
      `select ${COLUMNS} from import_job where tenant_id = $1 and kind = $2 and content_hash = $3`,
      [tenantId, list.kind, list.hash],
    );
    return jobOf(row!);
  }

  /** The job as it stands, held until the transaction ends: of two runs at once one works, the other waits and then sees what has been done. */
  async hold(tx: Tx, tenantId: string, id: string): Promise<ImportJob> {
    const [row] = await tx.query<JobRow>(
      `select ${COLUMNS} from import_job where tenant_id = $1 and id = $2 for no key update`,
      [tenantId, id],
    );
    return jobOf(row!);
  }

  /** Counts one part in. The caller holds the job and has written the rows of the part in the same transaction. */
  async advance(tx: Tx, tenantId: string, id: string, part: PartFigures): Promise<ImportJob> {
    const [row] = await tx.query<JobRow>(
      `update import_job set lines_done = $3, added = added + $4, known = known + $5, refused = refused + $6, state = 'running', updated_at = clock_timestamp()
        where tenant_id = $1 and id = $2 returning ${COLUMNS}`,
      [tenantId, id, part.lastLine, part.added, part.known, part.refused],
    );
    return jobOf(row!);
  }

  /** Ends the job. A finished one stays finished. */
  async end(tx: Tx, tenantId: string, id: string, state: 'finished' | 'failed'): Promise<ImportJob> {
    const [row] = await tx.query<JobRow>(
      `update import_job set state = case state when 'finished' then state else $3 end, updated_at = clock_timestamp(),
              lines_done = case $3 when 'finished' then lines_total else lines_done end,
              finished_at = case $3 when 'finished' then coalesce(finished_at, clock_timestamp()) else finished_at end
        where tenant_id = $1 and id = $2 returning ${COLUMNS}`,
      [tenantId, id, state],
    );
    return jobOf(row!);
  }

  async find(tx: Tx, tenantId: string, id: string): Promise<ImportJob | null> {
    const [row] = await tx.query<JobRow>(`select ${COLUMNS} from import_job where tenant_id = $1 and id = $2`, [
      tenantId,
      id,
    ]);
    return row === undefined ? null : jobOf(row);
  }

  /** Writes faults down; those that are there already stay. */
  async addFaults(tx: Tx, tenantId: string, id: string, faults: readonly LineFault[]): Promise<void> {
    if (faults.length === 0) return;
    await tx.query(
      `insert into import_fault (tenant_id, job_id, line, field, code, message)
       select $1, $2, f.* from unnest($3::bigint[], $4::text[], $5::text[], $6::text[]) as f (line, field, code, message) on conflict do nothing`,
      [
        tenantId,
        id,
        faults.map(({ line }) => line),
        faults.map(({ field }) => field),
        faults.map(({ code }) => code),
        faults.map(({ message }) => message),
      ],
    );
  }

  /**
   * Faults of the lines behind `after`, in the order of the file: {@link FAULTS_PER_PAGE} or a few less, so that a page ends with the last fault of a line. Ask again with that line
   * until nothing comes.
   */
  async faults(tx: Tx, tenantId: string, id: string, after = 0): Promise<readonly LineFault[]> {
    const rows = await tx.query<{ line: string; field: string; code: string; message: string }>(
      `select line, field, code, message from import_fault where tenant_id = $1 and job_id = $2 and line > $3 order by line, field limit $4`,
      [tenantId, id, after, FAULTS_PER_PAGE + 1],
    );
    const faults = rows.map((row) => ({ ...row, line: Number(row.line) }));
    const cut = faults[FAULTS_PER_PAGE]?.line;
    return cut === undefined ? faults : faults.filter(({ line }) => line < cut);
  }
}

const COLUMNS =
  'id, kind, format, state, lines_done, lines_total, added, known, refused, started_at, updated_at, finished_at';

interface JobRow {
  readonly id: string;
  readonly kind: ListKind;
  readonly format: ListFormat;
  readonly state: ImportJob['state'];
  readonly lines_done: string;
  readonly lines_total: string;
  readonly added: string;
  readonly known: string;
  readonly refused: string;
  readonly started_at: Date;
  readonly updated_at: Date;
  readonly finished_at: Date | null;
}

const jobOf = (row: JobRow): ImportJob => ({
  id: row.id,
  kind: row.kind,
  format: row.format,
  state: row.state,
  linesDone: Number(row.lines_done),
  linesTotal: Number(row.lines_total),
  added: Number(row.added),
  known: Number(row.known),
  refused: Number(row.refused),
  startedAt: row.started_at,
  updatedAt: row.updated_at,
  finishedAt: row.finished_at,
});
