import { Controller, Get } from '@nestjs/common';

/** Alive and ready mean the same here: the simulator waits for nobody. */
@Controller('health')
export class HealthController {
  @Get('live')
  live(): { readonly status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  ready(): { readonly status: 'ok' } {
    return { status: 'ok' };
  }
}
