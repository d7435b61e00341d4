import type { WireReply } from './wire.js';

const FILLER_CHUNK = Buffer.alloc(64 * 1024, 0x20);

/** Cuts the connection without an answer: the caller sees ECONNRESET. */
export function resetConnection(reply: WireReply): void {
  reply.hijack();
  const { socket } = reply.raw;
  if (socket !== null) socket.resetAndDestroy();
}

/** Never answers. The connection stays open until the caller gives up or the simulator stops. */
export function neverAnswer(reply: WireReply): void {
  reply.hijack();
}

/** Sends `payload` one byte every `intervalMs` (F17). Ends early when the caller has gone. */
export function answerByteByByte(reply: WireReply, status: number, payload: string, intervalMs: number): void {
  reply.hijack();
  const { raw } = reply;
  const bytes = Buffer.from(payload);
  raw.writeHead(status, { 'content-type': 'application/json', 'content-length': String(bytes.length) });
  let at = 0;
  const timer = setInterval(() => {
    raw.write(bytes.subarray(at, (at += 1)));
    if (at >= bytes.length) raw.end();
  }, intervalMs);
  raw.once('close', () => clearInterval(timer));
}

/** Sends a JSON string of `bytes` blanks, as fast as the caller reads (F17). Memory stays flat. */
export function answerHuge(reply: WireReply, status: number, bytes: number): void {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(status, { 'content-type': 'application/json' });
  raw.write('"');
  let left = bytes;
  const pump = (): void => {
    while (left > 0 && !raw.destroyed) {
      const chunk = left >= FILLER_CHUNK.length ? FILLER_CHUNK : FILLER_CHUNK.subarray(0, left);
      left -= chunk.length;
      if (!raw.write(chunk)) return void raw.once('drain', pump);
    }
    if (!raw.destroyed) raw.end('"');
  };
  pump();
}
