import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { DynamicModule } from '@nestjs/common';
import type { Environment } from '../config/environment.js';
import { asNestLogger, LOG, type Log } from '../telemetry/logger.js';
import { Doors } from './doors.js';
import { answerProblem, ProblemFilter } from './problem.filter.js';
import { ProblemError } from './problem.js';
import { dtoPipe } from './validation.js';

/** Largest body any of our doors reads; a single text with ten media addresses is far below it. */
export const BODY_LIMIT_BYTES = 256 * 1024;

/** Objects and lists within each other that a JSON body may have. */
export const MAX_JSON_DEPTH = 32;

/** What is read as JSON; CloudEvents have media types of their own. */
const JSON_TYPES = ['application/json', 'application/cloudevents+json', 'application/cloudevents-batch+json'];

/** A request that says it is signed, with the exact text that was signed. */
export interface SignedRequest {
  signedBody?: string;
}

/** How an app wants to be served. */
export interface ServeOptions {
  readonly env: Environment;
  readonly title: string;
  /**
   * `raw`: bodies arrive as the exact bytes in a Buffer and nothing parses them (webhooks). `json`: JSON only.
   */
  readonly bodies: 'raw' | 'json';
  /** Addresses that take larger bodies than {@link BODY_LIMIT_BYTES}, with their limits. */
  readonly bodyLimits?: Readonly<Record<string, number>>;
}

/** The app, ready to listen: problem+json, limits, validation, OpenAPI, graceful shutdown. */
export async function createHttpApp(
  module: Type | DynamicModule,
  options: ServeOptions,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    routerOptions: { maxParamLength: 200 },
    requestTimeout: 30_000,
    connectionTimeout: 60_000,
    genReqId: () => randomUUID(),
    onProtoPoisoning: 'error',
    // Addresses that the router itself refuses; its own answer would repeat them.
    frameworkErrors: (error: { readonly code: string }, request: FastifyRequest, reply: FastifyReply) =>
      answerProblem(
        error.code === 'FST_ERR_BAD_URL'
          ? new ProblemError('ERR_REQUEST_INVALID', 'Write the address in percent-encoded UTF-8.')
          : new ProblemError('ERR_NOT_FOUND', 'Check the address and the id.'),
        request.id,
        reply,
      ),
    // Whoever still comes by a connection that stands while we end is served like anybody: no provider repeats a text because of a 503.
    return503OnClosing: false,
  });
  const fastify = adapter.getInstance();
  const doors = new Doors();
  fastify.addHook('onRoute', (route) => {
    // Where webhooks and taps come in nobody is told what there is.
    if (options.bodies === 'json') doors.add(route.url, route.method);
    const limit = options.bodyLimits?.[route.url];
    if (limit !== undefined) route.bodyLimit = limit;
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    bodyParser: false,
    logger: ['error', 'warn', 'fatal'],
    abortOnError: false,
  });
  fastify.addHook('preClose', (done) => {
    endConnections(fastify.server);
    done();
  });
  fastify.removeAllContentTypeParsers();
  if (options.bodies === 'raw') {
    fastify.addContentTypeParser(
      // What providers send is named, because what only the star takes is looked for anew with every request.
      ['application/x-www-form-urlencoded', 'application/json', '*'],
      { parseAs: 'buffer' },
      (_request: unknown, body: Buffer, done: (error: Error | null, body?: Buffer) => void) => done(null, body),
    );
  } else {
    const parse = fastify.getDefaultJsonParser('error', 'error');
    fastify.addContentTypeParser<Buffer>(JSON_TYPES, { parseAs: 'buffer' }, (request, bytes, done) => {
      if (!isUtf8Promised(request.headers['content-type'] ?? ''))
        return done(Object.assign(new Error('JSON is written in UTF-8'), { statusCode: 415 }));
      const body = readUtf8(bytes);
      if (body === null) return done(Object.assign(new Error('The body is not UTF-8'), { statusCode: 400 }));
      if (request.headers['webhook-signature'] !== undefined) (request as SignedRequest).signedBody = body;
      // Many clients name a type also where they send nothing; where something is needed, its fields are missed by name.
      if (body === '') return done(null, undefined);
      void parse(request, body, (error, parsed: unknown) =>
        // Whatever walks the body later does so by recursion; it must not be the caller who decides how deep.
        error === null && isDeeperThan(parsed, MAX_JSON_DEPTH)
          ? done(Object.assign(new Error('The body is nested too deeply'), { statusCode: 400 }))
          : done(error, parsed),
      );
    });
  }
  const log = app.get<Log>(LOG);
  app.useLogger(asNestLogger(log));
  app.useGlobalFilters(new ProblemFilter(log, doors));
  app.useGlobalPipes(dtoPipe(options.bodies === 'json'));
  app.enableShutdownHooks();
  if (options.env.OPENAPI) {
    const document = (): ReturnType<typeof SwaggerModule.createDocument> =>
      SwaggerModule.createDocument(
        app,
        new DocumentBuilder().setTitle(options.title).setVersion('1').addBearerAuth().build(),
      );
    let made: string | null = null;
    fastify.get('/openapi.json', (_request, reply) =>
      reply.type('application/json').send((made ??= JSON.stringify(document()))),
    );
  }
  return app;
}

/** What is being answered when we end gets this long; with what loops finish before it stays below the ten seconds of I30. */
const LAST_ANSWERS_MS = 4_000;

/** Connections end with their present answer instead of waiting a minute for another request, which would keep the process from ending. */
function endConnections(server: Server): void {
  server.keepAliveTimeout = 1;
  setTimeout(() => server.closeAllConnections(), LAST_ANSWERS_MS).unref();
}

/** JSON is UTF-8 (RFC 8259 §8.1): a type that names another charset promises what we would misread. */
const isUtf8Promised = (contentType: string): boolean =>
  [...contentType.matchAll(/;\s*charset\s*=\s*"?([^";\s]*)/gi)].every(([, charset]) => /^utf-?8$/i.test(charset!));

/** Null for bytes that are none: half a character that became U+FFFD would be sent to somebody. */
function readUtf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Level by level, so that no depth is too deep to be found out. */
function isDeeperThan(value: unknown, limit: number): boolean {
  let level = [value];
  for (let depth = 0; depth <= limit; depth += 1) {
    level = level.flatMap((inner): unknown[] =>
      typeof inner === 'object' && inner !== null ? Object.values(inner) : [],
    );
    if (level.length === 0) return false;
  }
  return true;
}

/**
 * Listens, tells a launcher that started us, and goes away with it: a child whose parent vanished must not keep the port.
 */
export async function listen(app: NestFastifyApplication, port: number, host: string): Promise<string> {
  await app.listen(port, host);
  process.send?.({ type: 'ready' });
  process.once('disconnect', () => {
    void app.close().finally(() => process.exit(0));
  });
  return app.getUrl();
}
