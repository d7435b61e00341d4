import { Redis } from 'ioredis';
import type { Database } from '#libs/platform';
import { fine, skipped, wrong, type Finding } from './finding.js';

/** How long a server is given to answer, in milliseconds. */
const ANSWER_WITHIN_MS = 3000;

/** Can BullMQ work: on Redis when there is one, on PostgreSQL otherwise? */
export function checkQueue(redisUrl: string | undefined, database: Database): Promise<Finding> {
  return redisUrl === undefined || redisUrl === '' ? checkQueueInPostgres(database) : checkRedis(redisUrl);
}

async function checkQueueInPostgres(database: Database): Promise<Finding> {
  const usable = await database.query(
    `select from pg_namespace where nspname = 'bullmq' and has_schema_privilege(oid, 'usage')`,
  );
  return usable.length > 0
    ? fine('queue', 'BullMQ on PostgreSQL')
    : wrong('queue', 'the schema bullmq is missing or closed to the runtime role', 'Run `npx parley migrate`.');
}

async function checkRedis(url: string): Promise<Finding> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: ANSWER_WITHIN_MS,
    commandTimeout: ANSWER_WITHIN_MS,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    const policy = /maxmemory_policy:(\S+)/.exec(await redis.info('memory'))?.[1] ?? 'noeviction';
    return policy === 'noeviction'
      ? fine('queue', 'BullMQ on Redis')
      : wrong(
          'queue',
          `Redis may throw jobs away (maxmemory-policy ${policy})`,
          'Set maxmemory-policy to noeviction; no text is lost meanwhile, but alarms come late.',
        );
  } catch {
    return wrong('queue', 'Redis does not answer', 'Start it, correct REDIS_URL, or unset it to use PostgreSQL.');
  } finally {
    redis.disconnect();
  }
}

/** Does the app on this port answer that it can serve? */
export async function checkApp(name: 'inbound' | 'outbound', host: string, port: string): Promise<Finding> {
  const near = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  const start = `Start it (npm start), or correct ${name.toUpperCase()}_PORT and LISTEN_HOST.`;
  const answer = await asked(`http://${near.includes(':') ? `[${near}]` : near}:${port}/health/ready`, {
    method: 'GET',
  });
  if (answer === null) return wrong(name, `nothing answers on port ${port}`, start);
  if (answer.status === 503) return wrong(name, 'it runs and its database does not answer', 'See `database` above.');
  return answer.status === 200 && answer.body.includes('"ready"')
    ? fine(name, `ready on port ${port}`)
    : wrong(name, `something else answers on port ${port}`, start);
}

/**
 * Does the address that providers sign lead to our door? Knocks without a signature: that is refused and leaves nothing behind (I3), and the refusal is
 * recognisably ours.
 */
export async function checkPublicAddress(
  base: string,
  path: string,
  facts: { isSet: boolean; production: boolean },
): Promise<Finding> {
  const check = 'public address';
  if (!facts.isSet)
    return facts.production
      ? wrong(
          check,
          'PUBLIC_BASE_URL is not set',
          'Set it to the https address at which the world reaches the inbound app.',
        )
      : skipped(check, `PUBLIC_BASE_URL is not set: only this machine reaches ${base}`);
  if (facts.production && !base.startsWith('https://'))
    return wrong(
      check,
      'PUBLIC_BASE_URL is not https',
      'Texts would cross the net in the clear. Put TLS in front of the inbound app.',
    );
  const answer = await asked(`${base}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: '',
  });
  if (answer === null)
    return wrong(
      check,
      `nothing answers at ${base}`,
      'Check DNS, the proxy and the firewall, or correct PUBLIC_BASE_URL.',
    );
  if (answer.status >= 300 && answer.status < 400)
    return wrong(
      check,
      `${base} redirects`,
      'Set PUBLIC_BASE_URL to where it leads: providers do not sign the new address.',
    );
  return answer.status === 403 && answer.body.includes('ERR_WEBHOOK_REFUSED')
    ? fine(check, `${base} leads to the inbound app, which refuses what is not signed`)
    : wrong(
        check,
        `${base} answers ${answer.status}, which is not the inbound app`,
        'Let the proxy pass POST /api/sms/inbound and /webhooks/ to the inbound app, path and query unchanged.',
      );
}

const MAX_ANSWER_CHARS = 4096;

/** What was answered, or null when nothing was. Follows no redirect. */
async function asked(url: string, request: RequestInit): Promise<{ status: number; body: string } | null> {
  try {
    const answer = await fetch(url, { ...request, redirect: 'manual', signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
    return { status: answer.status, body: (await answer.text()).slice(0, MAX_ANSWER_CHARS) };
  } catch {
    return null;
  }
}
