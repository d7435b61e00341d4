import 'reflect-metadata';
import { ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { readAccounts } from './accounts/account.js';
import { isJson } from './http/json.js';
import { SimulatorLogger } from './logger.js';
import type { SettingValues } from './settings/settings.js';
import { SimulatorModule } from './simulator.module.js';

/** Largest request the simulator reads: a model request with a long history. */
export const BODY_LIMIT_BYTES = 8 * 1024 * 1024;

/** What a whole-system test tells the simulator. Accounts are read as `SIMULATOR_ACCOUNTS` is. */
export interface StartOptions {
  /** 0 (the default) takes any free port. */
  readonly port?: number;
  /** 127.0.0.1 unless told otherwise. */
  readonly host?: string;
  readonly accounts?: readonly object[];
  readonly ledgerFile?: string | null;
  readonly settings?: Partial<SettingValues>;
}

/** A simulator that listens. */
export interface RunningSimulator {
  /** `http://127.0.0.1:PORT`, without a slash at its end. */
  readonly url: string;
  /** Cuts open connections, forgets pending receipts and closes. Safe to run twice. */
  stop(): Promise<void>;
}

/**
 * Starts a simulator in this process and resolves when it answers. Several may run side by side; they share nothing. Throws when
 * NODE_ENV is production, when an account is malformed, or when the port is taken.
 */
export async function startSimulator(options: StartOptions = {}): Promise<RunningSimulator> {
  if (process.env['NODE_ENV'] === 'production') throw new Error('The simulator does not start in production');
  const accounts = readAccounts(options.accounts ?? []);
  if (!accounts.ok) throw new Error(`The simulator's accounts are invalid:\n- ${accounts.error.join('\n- ')}`);
  const { ledgerFile = null, settings = {}, port = 0, host = '127.0.0.1' } = options;
  const app = await NestFactory.create<NestFastifyApplication>(
    SimulatorModule.with({ accounts: accounts.value, ledgerFile, settings }),
    new FastifyAdapter({
      bodyLimit: BODY_LIMIT_BYTES,
      forceCloseConnections: true,
      routerOptions: { maxParamLength: 200 },
    }),
    { logger: new SimulatorLogger(), abortOnError: false },
  );
  app.useGlobalPipes(new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true }));
  const description = SwaggerModule.createDocument(
    app,
    new DocumentBuilder().setTitle('Parley simulator').setVersion('1').build(),
  );
  app
    .getHttpAdapter()
    .getInstance()
    .get('/openapi.json', (_request, reply) => reply.send(description));
  await app.listen(port, host);
  const address: unknown = app.getHttpServer().address();
  const listensOn = isJson(address) ? Number(address['port']) : port;
  let stopped: Promise<void> | null = null;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${listensOn}`,
    stop: () => (stopped ??= app.close()),
  };
}
