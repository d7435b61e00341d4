import type { LoggerService } from '@nestjs/common';
import { pino } from 'pino';

/** The simulator's log: one JSON line per happening, without bodies or numbers. */
export const log = pino({ name: 'simulator' });

/** Lets Nest complain and keeps it from chatting. */
export class SimulatorLogger implements LoggerService {
  log(): void {}
  error(message: unknown, ...more: readonly unknown[]): void {
    const stack = message instanceof Error ? message.stack : more.find((one) => typeof one === 'string');
    log.error({ stack }, message instanceof Error ? message.name : String(message));
  }
  warn(message: unknown): void {
    log.warn(String(message));
  }
}
