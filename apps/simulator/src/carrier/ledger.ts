import { closeSync, existsSync, fstatSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { isJson } from '../http/json.js';

/** One send the carrier accepted. What a checker counts: whatever is here may reach a phone, whatever is not here never will. */
export interface LedgerEntry {
  /** 1, 2, 3 … without a gap, also over a restart with the same file. */
  readonly n: number;
  readonly sid: string;
  readonly accountSid: string;
  readonly from: string;
  readonly to: string;
  readonly body: string;
  readonly statusCallback: string | null;
  /** The query parameter `attempt` of the callback address, when there is one. */
  readonly attemptToken: string | null;
  /** ISO 8601 with milliseconds. */
  readonly acceptedAt: string;
  /** Also sent back in the `Twilio-Request-Id` header. */
  readonly requestId: string;
}

/** Most entries kept in memory; the file keeps all. */
export const MAX_LEDGER_ENTRIES = 200_000;
/** How much of an existing file is read back at start. */
export const MAX_RESTORED_BYTES = 64 * 1024 * 1024;
const FORGET_AT_ONCE = 20_000;
const NEWLINE = 0x0a;

/**
 * Append-only list of accepted sends (F2, F3, F15, F16 are checked against it). With a file, an entry is handed to the operating system
 * before the caller is answered, so it outlives a kill of this process; it does not claim to outlive a power cut.
 */
@Injectable()
export class Ledger implements OnApplicationShutdown {
  private entries: LedgerEntry[] = [];
  private lastN = 0;
  private endsTorn = false;
  private readonly file: number | null;

  constructor(path: string | null) {
    if (path === null) {
      this.file = null;
      return;
    }
    mkdirSync(dirname(path), { recursive: true });
    if (existsSync(path)) this.restore(path);
    this.file = openSync(path, 'a');
    if (this.endsTorn) writeSync(this.file, '\n');
  }

  /** Writes the entry down, file first. Throws when the file refuses it: then nothing was accepted. */
  append(accepted: Omit<LedgerEntry, 'n'>): LedgerEntry {
    const entry: LedgerEntry = { n: this.lastN + 1, ...accepted };
    if (this.file !== null) writeSync(this.file, `${JSON.stringify(entry)}\n`);
    this.lastN = entry.n;
    this.entries.push(entry);
    if (this.entries.length >= MAX_LEDGER_ENTRIES + FORGET_AT_ONCE) this.entries = this.entries.slice(FORGET_AT_ONCE);
    return entry;
  }

  /** Oldest first. */
  all(): readonly LedgerEntry[] {
    return this.entries;
  }

  /** How many sends were accepted since the ledger began. */
  get total(): number {
    return this.lastN;
  }

  onApplicationShutdown(): void {
    if (this.file !== null) closeSync(this.file);
  }

  private restore(path: string): void {
    const file = openSync(path, 'r');
    try {
      const { size } = fstatSync(file);
      const start = Math.max(0, size - MAX_RESTORED_BYTES);
      const bytes = Buffer.alloc(size - start);
      readSync(file, bytes, 0, bytes.length, start);
      this.endsTorn = bytes.length > 0 && bytes.at(-1) !== NEWLINE;
      for (const line of bytes.toString('utf8').split('\n')) {
        const entry = readEntry(line);
        if (entry !== null) this.entries.push(entry);
      }
      this.entries = this.entries.slice(-MAX_LEDGER_ENTRIES);
      this.lastN = this.entries.at(-1)?.n ?? 0;
    } finally {
      closeSync(file);
    }
  }
}

/** A torn line (the process was killed while writing) is not an entry. */
function readEntry(line: string): LedgerEntry | null {
  if (line === '') return null;
  try {
    const entry: unknown = JSON.parse(line);
    return isEntry(entry) ? entry : null;
  } catch {
    return null;
  }
}

const isEntry = (value: unknown): value is LedgerEntry =>
  isJson(value) &&
  Number.isInteger(value['n']) &&
  ['sid', 'accountSid', 'from', 'to', 'body', 'acceptedAt'].every((name) => typeof value[name] === 'string');
