import { parse } from 'node:querystring';
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import pg from 'pg';

/** As many connections as our app keeps by default. */
const POOL = 10;

/** A form as the least code reads it. */
export type BareForm = Readonly<Record<string, string | undefined>>;

/**
 * What our webhook door is compared with: Fastify and one statement per request, answered when it has committed. No signature is checked, nothing is sealed, nothing
 * is decided.
 */
export async function serveBare(
  path: string,
  write: (pool: pg.Pool, form: BareForm) => Promise<unknown>,
): Promise<void> {
  const pool = new pg.Pool({ connectionString: process.env['BARE_DATABASE_URL'], max: POOL });
  const server: FastifyInstance = Fastify();
  server.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, parse(String(body))),
  );
  server.post(path, async (request, reply): Promise<FastifyReply> => {
    await write(pool, request.body as BareForm);
    return reply.type('text/xml').send('<?xml version="1.0" encoding="UTF-8"?><Response/>');
  });
  await server.listen({ host: '127.0.0.1', port: Number(process.env['BARE_PORT']) });
  process.send?.({ type: 'ready' });
  process.once('disconnect', () => process.exit(0));
}
