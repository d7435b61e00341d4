import { clientAddress } from './client-address.js';

describe('who is asking', () => {
  it.each([
    ['without a proxy nothing else is believed', '192.0.2.1', '198.51.100.7', 0, '192.0.2.1'],
    ['one proxy: the last entry', '10.0.0.1', '1.1.1.1, 198.51.100.7', 1, '198.51.100.7'],
    ['two proxies: the last but one', '10.0.0.1', '1.1.1.1, 198.51.100.7, 10.0.0.2', 2, '198.51.100.7'],
    ['fewer entries than proxies: the first there is', '10.0.0.1', '198.51.100.7', 3, '198.51.100.7'],
    ['a proxy that says nothing', '10.0.0.1', undefined, 1, '10.0.0.1'],
    ['an empty entry', '10.0.0.1', '1.1.1.1, ', 1, '10.0.0.1'],
    ['an entry that is no address', '10.0.0.1', 'x'.repeat(1000), 1, '10.0.0.1'],
    ['IPv4 in IPv6', '::ffff:192.0.2.1', undefined, 0, '192.0.2.1'],
    ['a network of IPv6 is one caller', '2001:db8:1:2:3:4:5:6', undefined, 0, '2001:db8:1:2::/64'],
    ['however it is abbreviated', '2001:db8:1:2::9', undefined, 0, '2001:db8:1:2::/64'],
    ['and from its beginning on', '::1', undefined, 0, '0:0:0:0::/64'],
  ])('%s', (_what, connection, forwarded, proxies, caller) =>
    expect(clientAddress(connection, forwarded, proxies)).toBe(caller),
  );
});
