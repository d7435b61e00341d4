import { serveBare } from './bare-server.js';

await serveBare('/webhooks/twilio/:channel/status', (pool, form) =>
  pool.query('update bare_message set status = $2, updated_at = now() where sid = $1', [
    form['MessageSid'],
    form['MessageStatus'],
  ]),
);
