import { codeOf } from './http/json.js';
import { log } from './logger.js';
import { readEnvironment } from './settings/environment.js';
import { startSimulator } from './simulator.js';

/** Longest time a stop may take before the process leaves anyway. */
const STOP_LIMIT_MS = 1_500;

const options = readEnvironment(process.env);
if (!options.ok) {
  log.fatal({ faults: options.error }, 'The simulator cannot start');
  process.exit(1);
}

const simulator = await startSimulator(options.value).catch((error: unknown) => {
  log.fatal({ code: codeOf(error), port: options.value.port }, 'The simulator cannot start');
  process.exit(1);
});

const stop = (): void => {
  setTimeout(() => process.exit(0), STOP_LIMIT_MS).unref();
  void simulator.stop().finally(() => process.exit(0));
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
process.once('disconnect', stop);

if (process.send === undefined) log.info({ url: simulator.url }, 'The simulator listens');
else process.send({ type: 'ready' });
