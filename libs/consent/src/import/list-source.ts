import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';

/** Bytes taken at a time. */
const CHUNK_BYTES = 256 * 1024;

/** A list that can be read from its beginning as often as needed. */
export interface ListSource {
  /** As far as it is known before reading. */
  readonly bytes: number;
  open(): AsyncIterable<Uint8Array>;
}

/** A list in a file. */
export const fileSource = async (path: string): Promise<ListSource> => ({
  bytes: (await stat(path)).size,
  open: () => createReadStream(path, { highWaterMark: CHUNK_BYTES }),
});

/** A list in memory. */
export const memorySource = (content: Uint8Array): ListSource => ({
  bytes: content.length,
  async *open() {
    for (let at = 0; at < content.length; at += CHUNK_BYTES)
      yield await Promise.resolve(content.subarray(at, at + CHUNK_BYTES));
  },
});

/** What a list weighs: the hash by which it is known again, and its lines. */
export interface Weight {
  readonly bytes: number;
  readonly lines: number;
  readonly hash: Buffer;
}

/** Weighs a list while somebody else reads it. The format counts: the same bytes read otherwise are another list. */
export class Scales {
  private readonly hash = createHash('sha256');
  private bytes = 0;
  private newlines = 0;
  private last = 0x0a;

  constructor(format: string) {
    this.hash.update(`${format}\0`);
  }

  async *over(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      this.put(chunk);
      yield chunk;
    }
  }

  put(chunk: Uint8Array): void {
    if (chunk.length === 0) return;
    this.hash.update(chunk);
    this.bytes += chunk.length;
    this.last = chunk[chunk.length - 1]!;
    for (let at = chunk.indexOf(0x0a); at !== -1; at = chunk.indexOf(0x0a, at + 1)) this.newlines += 1;
  }

  weight(): Weight {
    return {
      bytes: this.bytes,
      lines: this.newlines + (this.last === 0x0a ? 0 : 1),
      hash: this.hash.digest(),
    };
  }
}
