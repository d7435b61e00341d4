import { createHttpApp, createLog, describeError, listen, loadEnvironment } from '#libs/platform';
import { OutboundModule } from './outbound.module.js';

try {
  const env = loadEnvironment();
  const app = await createHttpApp(OutboundModule.forRoot(env), {
    env,
    title: 'Parley outbound',
    bodies: 'json',
    // 2,000 people with their variables.
    bodyLimits: { '/sms/bulk': 2 * 1024 * 1024 },
  });
  await listen(app, env.OUTBOUND_PORT, env.LISTEN_HOST);
} catch (error) {
  createLog('outbound', 'info').error('The outbound app could not start', error, {
    faults: String((error as { faults?: readonly string[] }).faults?.join('; ') ?? describeError(error)['reason']),
  });
  process.exit(1);
}
