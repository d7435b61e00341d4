import { serveBare } from './bare-server.js';

await serveBare('/api/sms/inbound', (pool, form) =>
  pool.query('insert into bare_inbound (sid, account, sender, recipient, body) values ($1, $2, $3, $4, $5)', [
    form['MessageSid'],
    form['AccountSid'],
    form['From'],
    form['To'],
    form['Body'],
  ]),
);
