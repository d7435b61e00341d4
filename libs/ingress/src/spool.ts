import { mkdirSync, readdirSync } from 'node:fs';
import { open as openFile, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { IDS, type IdSource } from '#libs/kernel';
import { ENVIRONMENT, KeyRing, open, seal, type Environment } from '#libs/platform';
import type { RawWebhook } from '#libs/providers';
import type { Route } from './verify-webhook.usecase.js';

/** A verified webhook that waits on disk because the database could not take it. */
export interface SpooledWebhook {
  readonly id: string;
  readonly route: Route;
  readonly hook: RawWebhook;
}

/** Webhooks the spool holds at most; beyond it the provider is told to come again. */
export const MAX_SPOOLED = 100_000;

/** Thrown when nothing more can be taken; nothing was written. */
export class SpoolFull extends Error {
  constructor() {
    super('The spool is full');
  }
}

/**
 * Webhooks on the local disk while PostgreSQL is away (I1, F6): one sealed file each, data and folder flushed before the promise resolves, so that an acknowledgement
 * survives the machine. Replaying goes through the same unique keys, so a file that is replayed twice changes nothing.
 */
@Injectable()
export class Spool {
  private readonly folder: string;

  constructor(
    @Inject(KeyRing) private readonly keyRing: KeyRing,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(ENVIRONMENT) env: Environment,
  ) {
    this.folder = join(env.PARLEY_DATA_DIR, 'spool');
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
  }

  /** How many webhooks wait in the folder, whichever process put them there. */
  get depth(): number {
    return this.names().length;
  }

  /** Keeps one webhook; resolves when it is safely on disk. Throws when it is not, and then it must not be acknowledged. */
  async append(route: Route, hook: RawWebhook): Promise<void> {
    if (this.depth >= MAX_SPOOLED) throw new SpoolFull();
    // The name carries the version of the key, so that files written before a key change open afterwards.
    const id = `${this.ids.next()}.${this.keyRing.newest.version}`;
    const head = JSON.stringify({ route, hook: { method: hook.method, url: hook.url, headers: hook.headers } });
    const sealed = seal(this.keyOf(id), Buffer.concat([Buffer.from(`${head}\n`), hook.rawBody]), `spool|${id}`);
    const draft = join(this.folder, `${id}.part`);
    const file = await openFile(draft, 'wx', 0o600);
    try {
      await file.writeFile(sealed);
      await file.datasync();
    } finally {
      await file.close();
    }
    await rename(draft, join(this.folder, `${id}.webhook`));
    await this.flushFolder();
  }

  /** What waits, oldest first, at most `limit`. A file that cannot be opened is set aside as `.dead`, never deleted. */
  async oldest(limit: number): Promise<readonly SpooledWebhook[]> {
    const found: SpooledWebhook[] = [];
    for (const name of this.names().sort().slice(0, limit)) {
      const id = name.slice(0, -'.webhook'.length);
      const path = join(this.folder, name);
      try {
        const bytes = open(this.keyOf(id), await readFile(path), `spool|${id}`);
        const end = bytes.indexOf(0x0a);
        const { route, hook } = JSON.parse(bytes.subarray(0, end).toString()) as {
          route: Route;
          hook: Omit<RawWebhook, 'rawBody'>;
        };
        found.push({ id, route, hook: { ...hook, rawBody: bytes.subarray(end + 1) } });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') await this.setAside(id);
      }
    }
    return found;
  }

  /** It is in the database now. */
  async remove(id: string): Promise<void> {
    // Another process of this machine may have brought it in at the same moment; the keys made that harmless.
    await rm(join(this.folder, `${id}.webhook`), { force: true });
  }

  /** It cannot be processed; it stays on disk for a person to look at (I5). */
  async setAside(id: string): Promise<void> {
    await rename(join(this.folder, `${id}.webhook`), join(this.folder, `${id}.dead`));
  }

  private keyOf(id: string): Buffer {
    return this.keyRing.derive('spool', Number(id.split('.')[1] ?? this.keyRing.newest.version));
  }

  private names(): string[] {
    return readdirSync(this.folder).filter((name) => name.endsWith('.webhook'));
  }

  private async flushFolder(): Promise<void> {
    const folder = await openFile(this.folder, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  }
}
