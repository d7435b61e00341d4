import { BullModule, getQueueToken } from '@nestjs/bullmq';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { CLOCK, type Clock } from '#libs/kernel';
import {
  createPostgresBackend,
  createRedisBackend,
  setDefaultBackendFactory,
  type BackendFactory,
  type Queue,
} from 'bullmq';
import { ENVIRONMENT, type Environment } from '../config/environment.js';
import { LOG, type Log } from '../telemetry/logger.js';
import { AlarmClock, WORK_KINDS, type WorkKind } from './alarm-clock.js';
import { Sweeper } from './sweeper.js';

/** BullMQ on Redis when `REDIS_URL` is set, on PostgreSQL otherwise, and the {@link AlarmClock} on top. */
@Global()
@Module({})
export class QueueModule {
  static forRoot(): DynamicModule {
    const bull = BullModule.forRootAsync({
      inject: [ENVIRONMENT],
      useFactory: (env: Environment) => {
        if (env.REDIS_URL === undefined) {
          setDefaultBackendFactory(createPostgresBackend as unknown as BackendFactory);
          // Typed for Redis; the PostgreSQL backend takes what pg's pool takes.
          return { connection: { connectionString: env.DATABASE_APP_URL, max: 3 } as never };
        }
        setDefaultBackendFactory(createRedisBackend as unknown as BackendFactory);
        return { connection: { url: env.REDIS_URL, maxRetriesPerRequest: null } as never };
      },
    });
    const queues = BullModule.registerQueue(...WORK_KINDS.map((name) => ({ name })));
    return {
      module: QueueModule,
      imports: [bull, queues],
      providers: [
        {
          provide: AlarmClock,
          inject: [CLOCK, LOG, ...WORK_KINDS.map((kind) => getQueueToken(kind))],
          useFactory: (clock: Clock, log: Log, ...made: Queue[]) => {
            for (const queue of made) queue.on('error', () => undefined);
            const byKind = Object.fromEntries(WORK_KINDS.map((kind, index) => [kind, made[index]!])) as Record<
              WorkKind,
              Queue
            >;
            return new AlarmClock(byKind, clock, log);
          },
        },
        { provide: Sweeper, inject: [LOG], useFactory: (log: Log) => new Sweeper(log) },
      ],
      exports: [AlarmClock, Sweeper, queues],
    };
  }
}
