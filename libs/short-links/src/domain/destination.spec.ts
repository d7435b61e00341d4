import fc from 'fast-check';
import { judgeDestination, MAX_DESTINATION, type DestinationRules } from './destination.js';

const RULES: DestinationRules = {
  allowedHosts: ['shop.example.com', '.pay.example.org', 'xn--mnchen-3ya.de'],
  ownHosts: ['go.example.com'],
  allowHttp: false,
};
const judge = (address: string, rules = RULES): string => {
  const judged = judgeDestination(address, rules);
  return judged.ok ? judged.value : `refused: ${judged.error}`;
};

describe('where a link may lead', () => {
  it.each([
    ['https://shop.example.com', 'https://shop.example.com/'],
    ['https://shop.example.com/a?b=c#d', 'https://shop.example.com/a?b=c#d'],
    ['HTTPS://SHOP.Example.COM/A', 'https://shop.example.com/A'],
    ['https://shop.example.com:443/a', 'https://shop.example.com/a'],
    ['https://a.pay.example.org/x', 'https://a.pay.example.org/x'],
    ['https://a.b.pay.example.org/', 'https://a.b.pay.example.org/'],
    ['https://münchen.de/grüße', 'https://xn--mnchen-3ya.de/gr%C3%BC%C3%9Fe'],
    ['https://shop.example.com//evil.example', 'https://shop.example.com//evil.example'],
    ['https://shop.example.com/?to=https://evil.example', 'https://shop.example.com/?to=https://evil.example'],
  ])('%s is led to as %s', (address, expected) => expect(judge(address)).toBe(expected));

  it.each([
    ['another host', 'https://evil.example/', 'not_allowed'],
    ['a host that begins like an allowed one', 'https://shop.example.com.evil.example/', 'not_allowed'],
    ['a host that ends like an allowed one', 'https://evilshop.example.com/', 'not_allowed'],
    ['a name below an exact one', 'https://a.shop.example.com/', 'not_allowed'],
    ['the name itself where names below it are allowed', 'https://pay.example.org/', 'not_allowed'],
    ['a name that only ends in the same letters', 'https://evilpay.example.org/', 'not_allowed'],
    ['the same name with a dot at its end', 'https://shop.example.com./', 'not_a_public_name'],
    ['a user name that looks like the host', 'https://shop.example.com@evil.example/', 'user_info'],
    ['a user name and a password', 'https://shop.example.com:x@evil.example/', 'user_info'],
    ['an empty user name', 'https://@shop.example.com/', 'malformed'],
    ['an encoded user name', 'https://shop.example.com%40evil.example/', 'malformed'],
    ['a backslash for a slash', 'https://shop.example.com\\@evil.example/', 'malformed'],
    ['backslashes for both slashes', 'https:\\\\evil.example/', 'malformed'],
    ['no scheme, two slashes', '//evil.example/', 'scheme'],
    ['one slash', 'https:/evil.example/', 'malformed'],
    ['three slashes', 'https:///evil.example/', 'malformed'],
    ['no slash', 'https:evil.example', 'malformed'],
    ['http', 'http://shop.example.com/', 'scheme'],
    ['javascript', 'javascript:alert(1)//https://shop.example.com/', 'scheme'],
    ['javascript that holds the host', 'javascript://shop.example.com/%0aalert(1)', 'scheme'],
    ['data', 'data:text/html,<script>1</script>', 'scheme'],
    ['an app', 'intent://shop.example.com/#Intent;end', 'scheme'],
    ['a file', 'file:///etc/passwd', 'scheme'],
    ['a line end', 'https://shop.example.com/\r\nset-cookie: a=b', 'malformed'],
    ['a tab in the scheme', 'ht\ttps://shop.example.com/', 'malformed'],
    ['NUL', 'https://shop.example.com/\0', 'malformed'],
    ['a line separator', 'https://shop.example.com/\u2028', 'malformed'],
    ['a mark that turns the reading direction', 'https://shop.example.com/\u202e', 'malformed'],
    ['a space without width in the host', 'https://shop\u200b.example.com/', 'malformed'],
    ['a look-alike letter', 'https://sh\u043ep.example.com/', 'not_allowed'],
    ['a full-width dot, which is a dot', 'https://evil。example/', 'not_allowed'],
    ['a look-alike slash', 'https://shop.example.com\u2215evil.example/', 'not_allowed'],
    ['another port', 'https://shop.example.com:8443/', 'port'],
    ['a loopback address', 'https://127.0.0.1/', 'not_a_public_name'],
    ['an address as one number', 'https://2130706433/', 'not_a_public_name'],
    ['an address in hex', 'https://0x7f.1/', 'not_a_public_name'],
    ['an address in octal', 'https://0177.0.0.1/', 'not_a_public_name'],
    ['the metadata address', 'https://169.254.169.254/latest/', 'not_a_public_name'],
    ['IPv6', 'https://[::1]/', 'not_a_public_name'],
    ['IPv4 in IPv6', 'https://[::ffff:169.254.169.254]/', 'not_a_public_name'],
    ['a name without a dot', 'https://localhost/', 'not_a_public_name'],
    ['a private name', 'https://metadata.google.internal/', 'not_a_public_name'],
    ['a public shortener', 'https://bit.ly/abc', 'not_a_public_name'],
    ['a short link', 'https://go.example.com/abcdefghjk', 'own_domain'],
    ['nothing', '', 'scheme'],
    ['too much', `https://shop.example.com/${'a'.repeat(MAX_DESTINATION)}`, 'too_long'],
    ['too much once it is encoded', `https://shop.example.com/${'ü'.repeat(500)}`, 'too_long'],
  ])('open redirect: %s is refused', (_what, address, why) => expect(judge(address)).toBe(`refused: ${why}`));

  it('also when somebody put an address or a shortener on the list', () => {
    const rules = { ...RULES, allowedHosts: ['127.0.0.1', 'localhost', 'bit.ly', 'go.example.com'] };
    for (const host of rules.allowedHosts) expect(judge(`https://${host}/x`, rules)).toMatch(/^refused/);
  });

  it('http is led to in development only', () =>
    expect(judge('http://shop.example.com/', { ...RULES, allowHttp: true })).toBe('http://shop.example.com/'));

  it('open redirect: whatever is let through is https, on the list, plain ASCII, and judged the same again', () => {
    const parts = fc.constantFrom(
      'https:',
      'http:',
      '/',
      '//',
      '\\',
      '@',
      ':',
      '.',
      '#',
      '?',
      '%40',
      '%2f',
      '%0d%0a',
      '\r\n',
      '\t',
      '\0',
      '443',
      'ü',
      'shop.example.com',
      '.pay.example.org',
      'evil.example',
      'go.example.com',
      '127.0.0.1',
      '[::1]',
      'a',
      '。',
      '\u00ad',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), fc.boolean(), (pieces, plain) => {
        const address = plain ? `https://${pieces.join('')}` : pieces.join('');
        const judged = judgeDestination(address, RULES);
        if (!judged.ok) return;
        const { protocol, hostname, username, password, port } = new URL(judged.value);
        expect([protocol, username, password, port]).toEqual(['https:', '', '', '']);
        expect(hostname).toMatch(/^(?:shop\.example\.com|.+\.pay\.example\.org)$/);
        expect(judged.value).toMatch(/^[\x21-\x7e]+$/);
        expect(judge(judged.value)).toBe(judged.value);
      }),
      { numRuns: 3000 },
    );
  });
});
