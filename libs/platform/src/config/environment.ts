import 'reflect-metadata';
import { plainToInstance, Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUrl, Matches, Max, Min, validateSync } from 'class-validator';

const POSTGRES_URL = { protocols: ['postgres', 'postgresql'], require_protocol: true, require_tld: false };
const WEB_URL = { protocols: ['http', 'https'], require_protocol: true, require_tld: false };
const YES_OR_NO: Readonly<Record<string, boolean>> = { true: true, 1: true, false: false, 0: false };
const yesOrNo = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? (YES_OR_NO[value.toLowerCase()] ?? value) : value,
);

/**
 * Every setting of a running process, read once from the environment before anything starts. `.env.example` explains the same
 * names to operators; a test keeps the two lists equal.
 */
export class Environment {
  @IsIn(['development', 'test', 'production']) readonly NODE_ENV: string = 'production';

  /** PostgreSQL as the owner of the schema: migrations and the launcher use it, running apps never do. */
  @IsOptional()
  @IsUrl(POSTGRES_URL, { message: 'DATABASE_URL must be a postgres:// address' })
  readonly DATABASE_URL?: string;

  /** PostgreSQL as the runtime role, which owns nothing and is bound by row level security. */
  @IsUrl(POSTGRES_URL, {
    message: 'DATABASE_APP_URL must be the postgres:// address of the runtime role; `npm start` sets it by itself',
  })
  readonly DATABASE_APP_URL!: string;

  /** With it BullMQ runs on Redis, without it on PostgreSQL. Rows are the truth either way. */
  @IsOptional()
  @IsUrl(
    { protocols: ['redis', 'rediss'], require_protocol: true, require_tld: false },
    { message: 'REDIS_URL must be a redis:// address' },
  )
  readonly REDIS_URL?: string;

  /** Key-encryption keys, newest first: `2:<64 hex>,1:<64 hex>`. Every older version stays readable while it is listed. */
  @Matches(/^\d+:[0-9a-f]{64}(,\d+:[0-9a-f]{64})*$/i, {
    message: 'PARLEY_KEKS must list versions and 32-byte keys in hex, newest first, such as 1:<64 hex digits>',
  })
  readonly PARLEY_KEKS!: string;

  /** Where the world reaches the inbound app; webhook signatures are checked against it, never against the Host header. */
  @IsOptional()
  @IsUrl(WEB_URL, { message: 'PUBLIC_BASE_URL must be an http(s) address without a path' })
  readonly PUBLIC_BASE_URL?: string;

  @Type(() => Number) @IsInt() @Min(0) @Max(65_535) readonly INBOUND_PORT: number = 3001;
  @Type(() => Number) @IsInt() @Min(0) @Max(65_535) readonly OUTBOUND_PORT: number = 3002;
  @Type(() => Number) @IsInt() @Min(0) @Max(65_535) readonly SIMULATOR_PORT: number = 3003;
  /** Address the servers listen on. */
  @IsString() readonly LISTEN_HOST: string = '127.0.0.1';

  @IsOptional() @IsString() readonly ANTHROPIC_API_KEY?: string;
  /** Another server that speaks `POST /v1/messages`; the simulator in development. */
  @IsOptional()
  @IsUrl(WEB_URL, { message: 'ANTHROPIC_BASE_URL must be an http(s) address' })
  readonly ANTHROPIC_BASE_URL?: string;
  /** Default model of replies; a tenant may have another. `claude-haiku-5-5` is the faster and cheaper one. */
  @IsString() readonly ANTHROPIC_MODEL: string = 'claude-sonnet-5-5';

  /** How long one call of the model may take, in milliseconds; a reply with its corrections gets at most 20 seconds. */
  @Type(() => Number) @IsInt() @Min(200) @Max(20_000) readonly MODEL_TIMEOUT_MS: number = 12_000;
  /** When a turn is tried again after the model could not be reached, in milliseconds; a second time after four times that, then the fallback text goes out. */
  @Type(() => Number) @IsInt() @Min(100) @Max(60_000) readonly TURN_RETRY_MS: number = 5000;

  /** How long a turn waits for more texts after the newest one, and at most after the first, in milliseconds. */
  @Type(() => Number) @IsInt() @Min(0) @Max(15_000) readonly REPLY_PAUSE_MS: number = 2000;
  @Type(() => Number) @IsInt() @Min(0) @Max(60_000) readonly REPLY_PAUSE_MAX_MS: number = 10_000;
  /** Answers that come quicker than this, three times running, are a machine's, in milliseconds; 0 for customers who are scripts. */
  @Type(() => Number) @IsInt() @Min(0) @Max(10_000) readonly MACHINE_ANSWERS_WITHIN_MS: number = 2000;

  /** Connections to PostgreSQL this process may hold for its own work (the queue's come on top). */
  @Type(() => Number) @IsInt() @Min(2) @Max(100) readonly DATABASE_POOL: number = 10;
  /** Conversations answered at the same time, and texts of one tenant in flight to providers, per process; for other tenants' texts there are an eighth more. */
  @Type(() => Number) @IsInt() @Min(1) @Max(256) readonly TURN_CONCURRENCY: number = 16;
  @Type(() => Number) @IsInt() @Min(1) @Max(512) readonly DELIVER_CONCURRENCY: number = 64;
  /** How often a process looks for due rows that no job announced, in milliseconds. */
  @Type(() => Number) @IsInt() @Min(100) @Max(60_000) readonly SWEEP_MS: number = 2000;

  /** How long one turn of a conversation may take before another process may begin it again, in milliseconds; must be longer than the model is given (20 s). */
  @Type(() => Number) @IsInt() @Min(1000) @Max(600_000) readonly TURN_LEASE_MS: number = 60_000;
  /**
   * A provider that has not answered a submission by then may have taken it, in milliseconds. Three times as long a submission may be in the hands of one process; afterwards its
   * outcome counts as unknown.
   */
  @Type(() => Number) @IsInt() @Min(500) @Max(60_000) readonly PROVIDER_DEADLINE_MS: number = 10_000;
  /** When the provider is first asked about a submission whose outcome is unknown, in milliseconds; later looks follow at 6, 24, 120 and 720 times that. */
  @Type(() => Number) @IsInt() @Min(100) @Max(60_000) readonly RECONCILE_FIRST_MS: number = 5000;

  /** Replaces Twilio's address for every channel: the simulator in development, never set in production. */
  @IsOptional()
  @IsUrl(WEB_URL, { message: 'TWILIO_API_BASE_URL must be an http(s) address' })
  readonly TWILIO_API_BASE_URL?: string;

  /** Lets webhooks, lists of opt-outs and owners of facts be http and on private addresses; for development, never in production. */
  @yesOrNo
  @IsBoolean({ message: 'OUTGOING_TO_PRIVATE must be true or false' })
  readonly OUTGOING_TO_PRIVATE: boolean = false;

  /** Proxies in front of the apps that each add the address they see to X-Forwarded-For; what stands further left is never believed. */
  @Type(() => Number) @IsInt() @Min(0) @Max(5) readonly TRUSTED_PROXIES: number = 0;
  /** How long a receiver of our own events may take to answer, in milliseconds. */
  @Type(() => Number) @IsInt() @Min(100) @Max(30_000) readonly WEBHOOK_TIMEOUT_MS: number = 10_000;

  /** Where webhooks are kept when PostgreSQL cannot take them; must be a durable local disk. */
  @IsString() readonly PARLEY_DATA_DIR: string = '.parley';

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']) readonly LOG_LEVEL: string = 'info';
  /** Serves the API's description at /openapi.json; on by default. */
  @yesOrNo @IsBoolean({ message: 'OPENAPI must be true or false' }) readonly OPENAPI: boolean = true;
}

/** The environment, frozen, an empty text counting as unset; or one error that lists every fault at once, without echoing any value. */
export function loadEnvironment(
  source: Readonly<Record<string, string | undefined>> = process.env,
): Readonly<Environment> {
  const known = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
  const env = plainToInstance(Environment, known, { exposeDefaultValues: true });
  const faults = validateSync(env, {
    forbidUnknownValues: false,
    validationError: { target: false, value: false },
  }).flatMap((fault) => Object.values(fault.constraints ?? {}));
  if (env.NODE_ENV === 'production' && env.TWILIO_API_BASE_URL !== undefined) {
    faults.push('TWILIO_API_BASE_URL must not be set in production: texts would go to a simulator');
  }
  if (env.NODE_ENV === 'production' && env.OUTGOING_TO_PRIVATE)
    faults.push('OUTGOING_TO_PRIVATE must not be set in production: tenants could call machines of your own network');
  if (env.NODE_ENV === 'production' && known['CRASH_AT'] !== undefined)
    faults.push('CRASH_AT must not be set in production');
  if (faults.length > 0) throw new ConfigurationError(faults);
  return Object.freeze(env);
}

/** Every fault of the configuration, one sentence each. */
export class ConfigurationError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`Configuration is invalid; .env.example explains every setting:\n- ${faults.join('\n- ')}`);
  }
}

/** Injection token of the {@link Environment}. */
export const ENVIRONMENT = Symbol('Environment');

/** The address the world uses for webhooks, without a trailing slash. */
export const publicBaseUrl = (env: Environment): string =>
  (env.PUBLIC_BASE_URL ?? `http://localhost:${env.INBOUND_PORT}`).replace(/\/+$/, '');
