import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BatchOverflow } from '../database/commit-batcher.js';
import { isConflict, isUnavailable } from '../database/database.js';
import type { Log } from '../telemetry/logger.js';
import { Doors } from './doors.js';
import { presentProblem, ProblemError, PROBLEMS, type ProblemCode } from './problem.js';

const BY_STATUS: Readonly<Record<number, readonly [ProblemCode, string]>> = {
  400: ['ERR_BODY_UNREADABLE', 'The body is not what its content type says. Send well-formed JSON in UTF-8.'],
  401: ['ERR_UNAUTHENTICATED', 'Send a valid key in the header Authorization: Bearer <key>.'],
  403: ['ERR_FORBIDDEN', 'Use a key that has the scope for this.'],
  404: ['ERR_NOT_FOUND', 'Check the address and the id.'],
  405: ['ERR_METHOD_NOT_ALLOWED', 'Use the method that the API description names.'],
  413: ['ERR_TOO_LARGE', 'Send a smaller body.'],
  415: ['ERR_MEDIA_TYPE', 'Send application/json in UTF-8.'],
  429: ['ERR_TOO_MANY_REQUESTS', 'Wait a little and send again.'],
};

/** Turns whatever was thrown into problem+json. What we did not expect is logged here, once, and told to the caller without a word of it. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly log: Log,
    private readonly doors: Doors = new Doors(),
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const request = http.getRequest<FastifyRequest>();
    const methods = request.is404 ? this.doors.methodsAt(request.url) : [];
    if (methods.length > 0) void reply.header('allow', methods.join(', '));
    const problem = methods.length > 0 ? NOT_THIS_METHOD : asProblem(error);
    if (problem.code === 'ERR_INTERNAL')
      this.log.error('A request failed unexpectedly', error, {
        requestId: request.id,
        route: request.routeOptions?.url ?? 'none',
      });
    answerProblem(problem, request.id, reply);
  }
}

/** The answer that says no, with the headers that belong to it. */
export function answerProblem(problem: ProblemError, requestId: string, reply: FastifyReply): void {
  if (problem.more.retryAfterSeconds !== undefined)
    void reply.header('retry-after', String(problem.more.retryAfterSeconds));
  if (problem.code === 'ERR_UNAUTHENTICATED') void reply.header('www-authenticate', 'Bearer realm="parley"');
  void reply
    .status(PROBLEMS[problem.code].status)
    .type('application/problem+json')
    .send(JSON.stringify(presentProblem(problem, requestId)));
}

const NOT_THIS_METHOD = new ProblemError('ERR_METHOD_NOT_ALLOWED', 'Use a method that the header Allow names.');

function asProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof BatchOverflow || isUnavailable(error) || isConflict(error)) {
    return new ProblemError('ERR_UNAVAILABLE', 'Nothing was stored. Send the same request again in a moment.', {
      retryAfterSeconds: 2,
    });
  }
  const status =
    error instanceof HttpException ? error.getStatus() : (error as { statusCode?: unknown } | null)?.statusCode;
  const known = typeof status === 'number' ? BY_STATUS[status] : undefined;
  if (known !== undefined) return new ProblemError(known[0], known[1]);
  return new ProblemError(
    'ERR_INTERNAL',
    'Nothing more can be said here; quote the instance when you report it.',
    {},
    { cause: error },
  );
}
