import { linkPolicyFaults } from './link-policy-request.js';

const FACTS = { knownDomains: ['go.acme.com'], isDevelopment: false };
const codes = (settings: Parameters<typeof linkPolicyFaults>[0], facts = FACTS): readonly string[] =>
  linkPolicyFaults(settings, facts).map(({ field, code }) => `${field} ${code}`);

describe('what a tenant may decide about links', () => {
  it('nothing, and everything within bounds', () => {
    expect(codes({})).toEqual([]);
    expect(
      codes({
        domain: 'go.acme.com',
        allowedHosts: ['acme.com', '.acme.com'],
        enabledFor: ['marketing', 'legal_or_high_assurance_notice'],
        trackingFor: [],
        legalReason: 'Proof of service',
        expiryDays: 400,
        scheme: 'https',
        onUnlisted: 'refuse',
      }),
    ).toEqual([]);
  });

  it('names every fault at once and no value', () => {
    const faults = linkPolicyFaults(
      {
        domain: 'secret.example.net',
        allowedHosts: ['127.0.0.1', 'go.acme.com'],
        enabledFor: ['legal_or_high_assurance_notice', 'rumours' as never],
        trackingFor: ['legal_or_high_assurance_notice'],
        legalReason: ' ',
        expiryDays: 401,
        scheme: 'http',
        onUnlisted: 'shrug' as never,
      },
      FACTS,
    );
    expect(faults.map(({ code }) => code)).toEqual([
      'ERR_LINK_DOMAIN_UNKNOWN',
      'ERR_HOST_FORBIDDEN',
      'ERR_LINK_CHAIN',
      'ERR_STREAM_UNKNOWN',
      'ERR_REASON_MISSING',
      'ERR_REASON_MISSING',
      'ERR_OUT_OF_RANGE',
      'ERR_SCHEME_FORBIDDEN',
      'ERR_FIELD_INVALID',
    ]);
    expect(JSON.stringify(faults)).not.toMatch(/secret|rumours|shrug|127\.0/);
  });

  it.each([0, -1, 1.5, Number.NaN, 401])('a life of %p days is refused', (expiryDays) =>
    expect(codes({ expiryDays })).toEqual(['expiry_days ERR_OUT_OF_RANGE']),
  );
  it('a link to a link is no destination, also by what is below its name', () =>
    expect(codes({ allowedHosts: ['.go.acme.com'] })).toEqual(['allowed_hosts ERR_LINK_CHAIN']));
  it('http is for development', () => expect(codes({ scheme: 'http' }, { ...FACTS, isDevelopment: true })).toEqual([]));
});
