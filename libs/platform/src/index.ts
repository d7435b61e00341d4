import 'reflect-metadata';
/** Configuration, database, queue, HTTP, encryption, logs: plumbing that knows no business word. */
export { ConfigurationError, Environment, ENVIRONMENT, loadEnvironment, publicBaseUrl } from './config/environment.js';
export { NODE_FLAGS } from './config/node-flags.js';
export {
  Database,
  enterTenant,
  isConflict,
  isUnavailable,
  isUniqueViolation,
  sqlState,
  type Tx,
  type Writing,
} from './database/database.js';
export { byTenant } from './database/by-tenant.js';
export { joined } from './database/joined-bytes.js';
export { createDataSource, dataSourceOptions, type DataSourceFacts } from './database/data-source.js';
export { BatchOverflow, CommitBatcher, type BatchLimits } from './database/commit-batcher.js';
export {
  freePort,
  startEmbeddedPostgres,
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
} from './database/embedded-postgres.js';
export { keyedUuid, KeyRing, open, seal, type VersionedKey } from './crypto/envelope.js';
export { AlarmClock, WORK_KINDS, type WorkKind } from './queue/alarm-clock.js';
export { QueueModule } from './queue/queue.module.js';
export { Sweeper, type Sweep } from './queue/sweeper.js';
export { WorkLoop, type RoomOf, type WorkSource } from './queue/work-loop.js';
export { presentProblem, ProblemError, PROBLEMS, type Fault, type ProblemCode } from './http/problem.js';
export { ProblemFilter } from './http/problem.filter.js';
export { BODY_LIMIT_BYTES, createHttpApp, listen, type ServeOptions, type SignedRequest } from './http/serve.js';
export { callerOf } from './http/client-address.js';
export { MissLimiter } from './http/miss-limiter.js';
export { dtoPipe, faultsOf, FormRefused, invalid, NoBody, WholeNumber } from './http/validation.js';
export { asNestLogger, createLog, describeError, LOG, Log, redact, type LogFields } from './telemetry/logger.js';
export {
  ForbiddenAddress,
  isPublicAddress,
  OutgoingHttp,
  type OutgoingAnswer,
  type OutgoingRequest,
} from './outgoing/outgoing-http.js';
export { Metrics } from './telemetry/metrics.js';
export { endOfRound } from './http/round.js';
export { crashPoint, CRASH_POINTS, type CrashPoint } from './faults/crash-points.js';
export { PlatformModule, type AppFacts } from './platform.module.js';
