// Runs before every test file: settings of the machine do not reach tests, and tests do not reach the network.
import net from 'node:net';

process.env.NODE_ENV = 'test';
for (const name of ['DATABASE_URL', 'DATABASE_APP_URL', 'REDIS_URL', 'PARLEY_KEKS', 'PUBLIC_BASE_URL', 'CRASH_AT'])
  delete process.env[name];
for (const name of Object.keys(process.env)) if (/^(ANTHROPIC|TWILIO)_/.test(name)) delete process.env[name];

const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|::1|\[::1\]|::ffff:127(\.\d{1,3}){3})$/i;
const CLOSED = Symbol.for('parley.networkClosed');

/** The options of `socket.connect` in each of its forms: (options), (path), (port, host) and Node's own ([options, callback]). */
const targetOf = ([first, second]) => {
  const given = Array.isArray(first) ? first[0] : first;
  if (typeof given === 'object' && given !== null) return given;
  // A text that is no port number is the path of a local socket.
  if (typeof given === 'string' && !/^\d+$/.test(given)) return { path: given };
  return { port: given, host: typeof second === 'string' ? second : undefined };
};

// The module is shared by all files of a worker: close it once.
if (!(CLOSED in net.Socket.prototype)) {
  const { value: connect } = Object.getOwnPropertyDescriptor(net.Socket.prototype, 'connect');
  Object.defineProperty(net.Socket.prototype, CLOSED, { value: true });
  net.Socket.prototype.connect = function connectOnThisMachine(...args) {
    const { path, host = 'localhost', port } = targetOf(args);
    if (path || LOOPBACK.test(host)) return connect.apply(this, args);
    const refusal = new Error(
      `A test tried to reach ${host}:${port}. Tests may only talk to this machine: use a stand-in that listens on 127.0.0.1.`,
    );
    process.nextTick(() => this.destroy(Object.assign(refusal, { code: 'ENETUNREACH', syscall: 'connect' })));
    return this;
  };
}
