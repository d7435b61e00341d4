import { HttpStatus } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

/** Why nobody is led anywhere. */
export type Closed = 'unknown' | 'gone' | 'not_allowed' | 'too_many';

const STATUS: Readonly<Record<Closed, number>> = {
  unknown: HttpStatus.NOT_FOUND,
  gone: HttpStatus.GONE,
  // S4.26.
  not_allowed: HttpStatus.BAD_REQUEST,
  too_many: HttpStatus.TOO_MANY_REQUESTS,
};

const HEADERS = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
  'x-content-type-options': 'nosniff',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
};

/** The same words for everybody: no tenant, no address, nothing of the request. */
const PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Link closed</title>
<style>body{font:1.1rem/1.5 sans-serif;margin:15vh auto;max-width:30rem;padding:0 1rem}</style></head>
<body><p>This link does not lead anywhere.</p><p>It may have expired. Reply to the text message that it came with to get a new one.</p></body></html>
`;

/** Leads a browser on. `address` is as `judgeDestination` gives it. */
export async function leadTo(reply: FastifyReply, address: string): Promise<void> {
  await reply.status(HttpStatus.FOUND).headers(HEADERS).header('location', address).send('');
}

/** Says that a link is closed, in a page that names nothing. */
export async function sayClosed(reply: FastifyReply, why: Closed): Promise<void> {
  if (why === 'too_many') void reply.header('retry-after', '60');
  await reply.status(STATUS[why]).headers(HEADERS).type('text/html; charset=utf-8').send(PAGE);
}
