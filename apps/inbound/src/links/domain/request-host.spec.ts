import { requestHosts, writtenCode } from './request-host.js';

describe('under which name links are asked for', () => {
  it.each([
    ['go.acme.com', ['go.acme.com']],
    ['Go.ACME.com', ['go.acme.com']],
    ['go.acme.com:8080', ['go.acme.com:8080', 'go.acme.com']],
  ])('%s', (header, hosts) => expect(requestHosts(header)).toEqual(hosts));

  it.each([undefined, '', 'a b', 'a/b', 'a@b', 'a\\b', 'a,b', '[::1]', 'a:b', 'a:1:2', 'ü.de', 'a'.repeat(300)])(
    '%p is no name',
    (header) => expect(requestHosts(header)).toEqual([]),
  );

  it.each([
    ['/abc', 'abc'],
    ['/l/abc?x=/y', 'abc'],
    ['/%61bc', '%61bc'],
    ['/abc#/d', 'abc'],
    ['/abc/', ''],
    ['', ''],
  ])('the code in %s is as it was written', (url, code) => expect(writtenCode(url)).toBe(code));
});
