import { Global, Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import { CLOCK, IDS, systemClock, systemIds } from '#libs/kernel';
import type { DataSource } from 'typeorm';
import { ENVIRONMENT, type Environment } from './config/environment.js';
import { KeyRing } from './crypto/envelope.js';
import { dataSourceOptions } from './database/data-source.js';
import { Database } from './database/database.js';
import { HealthController, SERVES_WITHOUT_DATABASE } from './http/health.controller.js';
import { QueueModule } from './queue/queue.module.js';
import { Sweeper } from './queue/sweeper.js';
import { OutgoingHttp } from './outgoing/outgoing-http.js';
import { createLog, LOG } from './telemetry/logger.js';
import { Metrics } from './telemetry/metrics.js';

/** What an app tells the platform about itself. */
export interface AppFacts {
  /** `inbound`, `outbound`: names log lines, metrics and database connections. */
  readonly name: string;
  readonly env: Environment;
  readonly entities: readonly (new () => object)[];
  /** Serves usefully while the database is away, so a balancer must not take it out. */
  readonly servesWithoutDatabase?: boolean;
}

/** Configuration, log, metrics, database, keys, queue, clock and ids for one app; business words live elsewhere. */
@Global()
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(
    @Inject(Sweeper) private readonly sweeper: Sweeper,
    @Inject(OutgoingHttp) private readonly outgoing: OutgoingHttp,
  ) {}

  static forRoot(app: AppFacts): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => ({
            ...dataSourceOptions({
              url: app.env.DATABASE_APP_URL,
              poolSize: app.env.DATABASE_POOL,
              entities: app.entities,
              applicationName: `parley-${app.name}`,
            }),
            retryAttempts: 10,
            retryDelay: 1000,
          }),
        }),
        QueueModule.forRoot(),
      ],
      controllers: [HealthController],
      providers: [
        { provide: ENVIRONMENT, useValue: app.env },
        { provide: SERVES_WITHOUT_DATABASE, useValue: app.servesWithoutDatabase ?? false },
        { provide: CLOCK, useValue: systemClock },
        { provide: IDS, useFactory: () => systemIds() },
        { provide: LOG, useFactory: () => createLog(app.name, app.env.LOG_LEVEL) },
        { provide: Metrics, useFactory: () => new Metrics(app.name) },
        { provide: KeyRing, useFactory: () => new KeyRing(app.env.PARLEY_KEKS) },
        { provide: OutgoingHttp, useFactory: () => new OutgoingHttp(app.env.OUTGOING_TO_PRIVATE) },
        { provide: Database, inject: [getDataSourceToken()], useFactory: (source: DataSource) => new Database(source) },
      ],
      exports: [ENVIRONMENT, CLOCK, IDS, LOG, Metrics, KeyRing, OutgoingHttp, Database, QueueModule],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.sweeper.stop();
    await this.outgoing.close();
  }
}
