import { setImmediate as breathe } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, err, ok, type Clock, type Result, type TenantId } from '#libs/kernel';
import { Database, isConflict, isUniqueViolation } from '#libs/platform';
import { TenantVault, type TenantCipher } from '#libs/tenancy';
import { ConsentPolicies } from '../consent-policies.js';
import type { ConsentPolicy } from '../domain/consent-policy.js';
import { openCsv, type ListRecord, type RecordReader } from './csv-records.js';
import { WHOLE_LINE, type LineFault } from './domain/list-fault.js';
import { CONSENT_COLUMNS, readConsentLine, type ConsentLine } from './domain/read-consent-line.js';
import { readSuppressionLine, SUPPRESSION_COLUMNS, type SuppressionLine } from './domain/read-suppression-line.js';
import { ImportJobs, MAX_FAULTS_KEPT, type ImportJob, type ListFormat, type ListKind } from './import-jobs.store.js';
import { jsonLines } from './jsonl-records.js';
import { ListRows, type Placed } from './list-rows.store.js';
import { Scales, type ListSource, type Weight } from './list-source.js';
import { physicalLines } from './physical-lines.js';

/** Largest list. */
export const MAX_LIST_BYTES = 5 * 1024 ** 3;
/**
 * Records that are written and counted in one transaction. The gates of everybody in a part are held until it commits, and whoever texts for the first time waits for a part of
 * suppressions, so it must take no more than about a tenth of a second.
 */
export const PART_RECORDS: Readonly<Record<ListKind, number>> = { suppressions: 4000, consents: 1000 };
/** Records read and keyed before others in this process get a turn. */
const BREATH_RECORDS = 500;
/** A part that PostgreSQL broke up is tried so often. */
const PART_TRIES = 4;
/** A deadlock, or another suppression of the same person in the same microsecond. */
const passes = (error: unknown): boolean => isConflict(error) || isUniqueViolation(error);

/** A list, whose it is and who brought it. */
export interface ImportOrder {
  readonly tenantId: TenantId;
  readonly kind: ListKind;
  readonly format: ListFormat;
  readonly source: ListSource;
  /** Who asked: a key's id or the command line; never a person's name. */
  readonly requestedBy: string;
  /** Told after every part that was committed. */
  readonly onProgress?: (job: ImportJob) => void;
  /** Stops before the next part; the same list goes on there. */
  readonly signal?: AbortSignal;
}

/**
 * Takes a list of consents or suppressions in. Rows, faults and `lines_done` of a part commit together, so it may be killed at any point and run any number of times, also at once:
 * the same content is the same job, which goes on behind its last part, and a finished one only tells its figures. Wrong lines are refused with every fault; the others count. Refuses
 * the whole list, and writes nothing of it, when it is too large, empty or names columns that are not known.
 */
@Injectable()
export class ImportList {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(TenantVault) private readonly vault: TenantVault,
    @Inject(ConsentPolicies) private readonly policies: ConsentPolicies,
    @Inject(ImportJobs) private readonly jobs: ImportJobs,
    @Inject(ListRows) private readonly rows: ListRows,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(order: ImportOrder): Promise<Result<ImportJob, readonly LineFault[]>> {
    const { tenantId, kind, format } = order;
    const reader = await openList(order);
    if (!reader.ok) return reader;
    const weight = await weigh(order);
    if (weight === null) return err([TOO_LARGE]);
    const [cipher, policy] = await Promise.all([this.vault.cipherFor(tenantId), this.policies.of(tenantId)]);
    const job = await this.database.inTenant(tenantId, (tx) =>
      this.jobs.open(tx, tenantId, { kind, format, ...weight, requestedBy: order.requestedBy }),
    );
    if (job.state === 'finished') return ok(job);
    const work: Work = { order, cipher, policy, job };
    const seen = new Scales(format);
    const stopped = await this.takeIn(work, reader.value, seen.over(order.source.open()));
    if (stopped) return ok(await this.database.inTenant(tenantId, (tx) => this.jobs.hold(tx, tenantId, job.id)));
    const isSame = seen.weight().hash.equals(weight.hash);
    const ended = await this.database.inTenant(tenantId, (tx) =>
      this.jobs.end(tx, tenantId, job.id, isSame ? 'finished' : 'failed'),
    );
    order.onProgress?.(ended);
    return isSame ? ok(ended) : err([CHANGED]);
  }

  /** Reads and keys the next part while the one before is being written. Returns whether it was told to stop. */
  private async takeIn(work: Work, reader: RecordReader, bytes: AsyncIterable<Uint8Array>): Promise<boolean> {
    const { signal, onProgress, kind } = work.order;
    let done = work.job.linesDone;
    let part: ListRecord[] = [];
    let writing: Promise<ImportJob | null> = Promise.resolve(null);
    const settle = async (): Promise<void> => {
      const job = await writing;
      writing = Promise.resolve(null);
      if (job === null) return;
      done = Math.max(done, job.linesDone);
      onProgress?.(job);
    };
    const write = async (): Promise<void> => {
      const prepared = await this.prepare(work, part);
      part = [];
      await settle();
      writing = this.writePart(work, prepared);
      // Looked at by settle(); a failure must not count as unheard meanwhile.
      writing.catch(() => undefined);
    };
    const take = async (records: readonly ListRecord[]): Promise<boolean> => {
      for (const record of records) {
        if (record.lastLine <= done) continue;
        if (part.push(record) < PART_RECORDS[kind]) continue;
        await write();
        if (signal?.aborted === true) return true;
      }
      return false;
    };
    for await (const lines of physicalLines(bytes)) {
      if (signal?.aborted === true || (await take(reader.push(lines, false)))) {
        await settle();
        return true;
      }
    }
    await take(reader.push([], true));
    if (part.length > 0) await write();
    await settle();
    return false;
  }

  /** Reads, checks and keys the records of a part: all that needs no database. */
  private async prepare(work: Work, records: readonly ListRecord[]): Promise<PreparedPart> {
    const lines: PreparedLine[] = [];
    const now = this.clock.now();
    for (let at = 0; at < records.length; at += 1) {
      if (at > 0 && at % BREATH_RECORDS === 0) await breathe();
      lines.push(prepareLine(work, records[at]!, now));
    }
    return { lines, lastLine: records.at(-1)!.lastLine };
  }

  /** One part, once: what another run has done meanwhile is left out. */
  private async writePart(work: Work, part: PreparedPart): Promise<ImportJob> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.tryPart(work, part);
      } catch (error) {
        if (!passes(error) || tries === PART_TRIES) throw error;
      }
    }
  }

  private tryPart({ order, cipher, job }: Work, part: PreparedPart): Promise<ImportJob> {
    const { tenantId, kind } = order;
    return this.database.inTenant(tenantId, async (tx) => {
      const held = await this.jobs.hold(tx, tenantId, job.id);
      if (held.state === 'finished' || held.linesDone >= part.lastLine) return held;
      const lines = part.lines.filter(({ lastLine }) => lastLine > held.linesDone);
      const faults = lines.flatMap((line) => line.faults);
      let refused = lines.filter((line) => line.faults.length > 0).length;
      let added = 0;
      let known = 0;
      if (kind === 'suppressions') {
        const wanted = lines.flatMap(({ suppression }) => suppression ?? []);
        added = await this.rows.suppress(tx, tenantId, job.id, wanted);
        known = wanted.length - added;
      } else {
        const recorded = await this.rows.record(
          tx,
          cipher,
          job.id,
          lines.flatMap(({ consent }) => consent ?? []),
        );
        ({ added, known } = recorded);
        refused += recorded.erased.length;
        faults.push(...recorded.erased.map((line) => ({ line, ...ERASED })));
      }
      if (held.refused < MAX_FAULTS_KEPT) await this.jobs.addFaults(tx, tenantId, job.id, faults);
      return this.jobs.advance(tx, tenantId, job.id, { lastLine: part.lastLine, added, known, refused });
    });
  }
}

interface Work {
  readonly order: ImportOrder;
  readonly cipher: TenantCipher;
  readonly policy: ConsentPolicy;
  readonly job: ImportJob;
}

interface PreparedLine {
  readonly lastLine: number;
  readonly faults: readonly LineFault[];
  readonly suppression?: Placed<SuppressionLine>;
  readonly consent?: Placed<ConsentLine>;
}
interface PreparedPart {
  readonly lines: readonly PreparedLine[];
  readonly lastLine: number;
}

function prepareLine({ order, cipher, policy }: Work, record: ListRecord, now: Date): PreparedLine {
  const { line, lastLine } = record;
  if ('fault' in record) return { lastLine, faults: [{ line, ...record.fault }] };
  const read =
    order.kind === 'suppressions' ? readSuppressionLine(record.cells, now) : readConsentLine(record.cells, now, policy);
  if (!read.ok) return { lastLine, faults: read.error.map((fault) => ({ line, ...fault })) };
  const endpointId = cipher.endpointId(read.value.number);
  return {
    lastLine,
    faults: [],
    ...(isConsent(read.value)
      ? { consent: { line, endpointId, value: read.value } }
      : { suppression: { line, endpointId, value: read.value } }),
  };
}

const isConsent = (value: ConsentLine | SuppressionLine): value is ConsentLine => 'state' in value;

/** The reader of this list; refused as a whole when the first line does not name its columns. */
async function openList({ kind, format, source }: ImportOrder): Promise<Result<RecordReader, readonly LineFault[]>> {
  if (source.bytes > MAX_LIST_BYTES) return err([TOO_LARGE]);
  for await (const lines of physicalLines(source.open())) {
    for (const line of lines) {
      if ('text' in line && line.text.trim() === '') continue;
      if (format === 'jsonl') return ok(jsonLines);
      const { number } = line;
      if ('fault' in line) return err([{ line: number, ...line.fault }]);
      const opened =
        kind === 'consents'
          ? openCsv(line.text, CONSENT_COLUMNS, ['phone_number', 'state', 'acquired_at'])
          : openCsv(line.text, SUPPRESSION_COLUMNS, ['phone_number']);
      return opened.ok
        ? ok(behind(number, opened.value))
        : err(opened.error.map((fault) => ({ line: number, ...fault })));
    }
  }
  return err([whole('ERR_LIST_EMPTY', 'The list is empty.')]);
}

/** Leaves the line that names the columns, and what stands above it, out. */
const behind = (header: number, reader: RecordReader): RecordReader => ({
  push: (lines, ended) =>
    reader.push(
      (lines[0]?.number ?? header + 1) > header ? lines : lines.filter((line) => line.number > header),
      ended,
    ),
});

/** Reads the list once for its hash; null when it is larger than allowed. */
async function weigh({ format, source }: ImportOrder): Promise<Weight | null> {
  const scales = new Scales(format);
  let bytes = 0;
  for await (const chunk of source.open()) {
    if ((bytes += chunk.length) > MAX_LIST_BYTES) return null;
    scales.put(chunk);
  }
  return scales.weight();
}

const whole = (code: string, message: string): LineFault => ({ line: 1, field: WHOLE_LINE, code, message });
const TOO_LARGE = whole('ERR_LIST_TOO_LARGE', `The list is larger than ${MAX_LIST_BYTES / 1024 ** 3} GB. Cut it.`);
const CHANGED = whole('ERR_LIST_CHANGED', 'The list changed while it was being read. Bring it again.');
const ERASED = {
  field: 'phone_number',
  code: 'ERR_PERSON_ERASED',
  message: 'belongs to somebody who was erased; a list does not bring them back',
} as const;
