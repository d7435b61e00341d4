import { Controller, Get, HttpStatus, Inject, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Database } from '../database/database.js';
import { Metrics } from '../telemetry/metrics.js';

/** Injection token: true for an app that serves usefully while the database is away. */
export const SERVES_WITHOUT_DATABASE = Symbol('ServesWithoutDatabase');

/** Whether this process lives, whether it can serve, and its figures. No secrets, no names; reachable without a key. */
@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(SERVES_WITHOUT_DATABASE) private readonly servesWithout: boolean,
  ) {}

  /** The process runs and its event loop turns. */
  @Get('health/live')
  live(): { status: string } {
    return { status: 'live' };
  }

  /** 503 tells a balancer to send nothing new for now. An app that can do its work without the database says `degraded` and stays in. */
  @Get('health/ready')
  async ready(@Res() reply: FastifyReply): Promise<void> {
    const answered = await Promise.race([
      this.database.query('select 1').then(
        () => true,
        () => false,
      ),
      new Promise<boolean>((settle) => setTimeout(() => settle(false), 1000).unref()),
    ]);
    const status = answered ? 'ready' : this.servesWithout ? 'degraded' : 'not_ready';
    await reply
      .status(status === 'not_ready' ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK)
      .send({ status, database: answered ? 'up' : 'down' });
  }

  /** Prometheus text format. */
  @Get('metrics')
  async figures(@Res() reply: FastifyReply): Promise<void> {
    await reply.type(this.metrics.registry.contentType).send(await this.metrics.registry.metrics());
  }
}
