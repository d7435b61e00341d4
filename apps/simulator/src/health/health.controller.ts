import { Controller, Get, Header } from '@nestjs/common';
import { collectDefaultMetrics, Registry } from 'prom-client';

/** Alive and ready mean the same here: the simulator waits for nobody. */
@Controller()
export class HealthController {
  private readonly registry = new Registry();

  constructor() {
    this.registry.setDefaultLabels({ app: 'simulator' });
    collectDefaultMetrics({ register: this.registry });
  }

  @Get('health/live')
  live(): { readonly status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('health/ready')
  ready(): { readonly status: 'ok' } {
    return { status: 'ok' };
  }

  /** Figures of the process in Prometheus' text format. */
  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  metrics(): Promise<string> {
    return this.registry.metrics();
  }
}
