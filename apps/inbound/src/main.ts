import { createHttpApp, createLog, describeError, listen, loadEnvironment } from '#libs/platform';
import { InboundModule } from './inbound.module.js';

try {
  const env = loadEnvironment();
  const app = await createHttpApp(InboundModule.forRoot(env), { env, title: 'Parley inbound', bodies: 'raw' });
  await listen(app, env.INBOUND_PORT, env.LISTEN_HOST);
} catch (error) {
  createLog('inbound', 'info').error('The inbound app could not start', error, {
    faults: String((error as { faults?: readonly string[] }).faults?.join('; ') ?? describeError(error)['reason']),
  });
  process.exit(1);
}
