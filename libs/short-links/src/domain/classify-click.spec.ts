import fc from 'fast-check';
import {
  CLICK_CLASSES,
  CLICK_SIGNALS,
  classifyClick,
  readClickSignals,
  SCANNER_CLASSIFICATIONS,
  type LinkMoments,
  type SeenRequest,
} from './classify-click.js';

const SAFARI =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';
const CHROME =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/137.0.0.0 Mobile Safari/537.36';
const FIREFOX = 'Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0';
const LATER: LinkMoments = { sinceSubmission: 60_000, sinceLastFetch: null };
const BY_HAND = {
  'accept-language': 'en-US',
  'sec-fetch-mode': 'navigate',
  'sec-fetch-dest': 'document',
  'sec-fetch-user': '?1',
};
const classify = (headers: SeenRequest['headers'], moments = LATER, method = 'GET') =>
  classifyClick(readClickSignals({ method, headers }, moments));

describe('what a click is taken for (S1.49)', () => {
  it('names the five classes and the five scanner values', () => {
    expect(CLICK_CLASSES).toEqual([
      'human_like_click',
      'scanner_click',
      'link_preview_fetch',
      'unverified_click',
      'unknown_click',
    ]);
    expect(SCANNER_CLASSIFICATIONS).toEqual(['none', 'suspected', 'likely', 'confirmed', 'unknown']);
  });

  it.each([SAFARI, CHROME, FIREFOX])('a browser that somebody holds is human-like, never certain: %s', (agent) => {
    expect(classify({ ...BY_HAND, 'user-agent': agent })).toEqual({
      class: 'human_like_click',
      scanner: 'none',
      confidence: 'medium',
    });
    // Older telephones send nothing of how a page was asked for.
    expect(classify({ 'user-agent': agent, 'accept-language': 'de' })).toEqual({
      class: 'human_like_click',
      scanner: 'none',
      confidence: 'low',
    });
  });

  it.each([
    ['WhatsApp/2.23.20.0', 'link_preview_fetch', 'confirmed'],
    ['facebookexternalhit/1.1', 'link_preview_fetch', 'confirmed'],
    // What a messenger on a telephone says when it draws a preview.
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_11_1) AppleWebKit/601.2.4 (KHTML, like Gecko) Version/9.0.1 Safari/601.2.4 facebookexternalhit/1.1 Facebot Twitterbot/1.0',
      'link_preview_fetch',
      'confirmed',
    ],
    ['TelegramBot (like TwitterBot)', 'link_preview_fetch', 'confirmed'],
    ['Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)', 'link_preview_fetch', 'confirmed'],
    ['Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', 'scanner_click', 'confirmed'],
    [
      'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Proofpoint URL Defense',
      'scanner_click',
      'confirmed',
    ],
    [
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/137.0.0.0 Safari/537.36',
      'scanner_click',
      'likely',
    ],
    ['curl/8.5.0', 'scanner_click', 'likely'],
    ['python-requests/2.32', 'scanner_click', 'likely'],
    ['Go-http-client/2.0', 'scanner_click', 'likely'],
    ['okhttp/4.12.0', 'scanner_click', 'likely'],
    ['', 'unknown_click', 'unknown'],
    ['Mozilla/4.0', 'unverified_click', 'suspected'],
    ['Nokia 3310', 'unverified_click', 'suspected'],
  ])('%p is a %s, %s', (agent, expected, scanner) =>
    expect(classify({ ...BY_HAND, 'user-agent': agent })).toMatchObject({ class: expected, scanner }),
  );

  const human = { ...BY_HAND, 'user-agent': SAFARI };
  it.each([
    ['HEAD', classify(human, LATER, 'HEAD'), 'scanner_click', 'likely'],
    [
      'Sec-Purpose: prefetch',
      classify({ ...human, 'sec-purpose': 'prefetch;prerender' }),
      'link_preview_fetch',
      'likely',
    ],
    ['Purpose: prefetch', classify({ ...human, purpose: 'prefetch' }), 'link_preview_fetch', 'likely'],
    ['X-Moz: prefetch', classify({ ...human, 'x-moz': 'prefetch' }), 'link_preview_fetch', 'likely'],
    [
      'within two seconds of leaving us',
      classify(human, { ...LATER, sinceSubmission: 1_999 }),
      'scanner_click',
      'suspected',
    ],
    [
      'before it left, by a clock that is off',
      classify(human, { ...LATER, sinceSubmission: -500 }),
      'scanner_click',
      'suspected',
    ],
    [
      'of a text that never left',
      classify(human, { ...LATER, sinceSubmission: null }),
      'unverified_click',
      'suspected',
    ],
    [
      'fetched by a page, as an image',
      classify({ ...human, 'sec-fetch-dest': 'image' }),
      'unverified_click',
      'suspected',
    ],
    ['fetched by a script', classify({ ...human, 'sec-fetch-mode': 'cors' }), 'unverified_click', 'suspected'],
    ['without a language', classify({ ...human, 'accept-language': undefined }), 'unverified_click', 'suspected'],
    ['right behind another fetch', classify(human, { ...LATER, sinceLastFetch: 300 }), 'unverified_click', 'suspected'],
  ])('%s is not human-like', (_what, verdict, expected, scanner) =>
    expect(verdict).toMatchObject({ class: expected, scanner }),
  );

  it('two seconds after it left, and after the last fetch, is long enough', () =>
    expect(classify(human, { sinceSubmission: 2_000, sinceLastFetch: 2_000 }).class).toBe('human_like_click'));

  it('conservative: one sign against a person is enough, whatever else is there, and no person is ever certain', () => {
    const against = CLICK_SIGNALS.slice(0, -2);
    fc.assert(
      fc.property(fc.subarray([...CLICK_SIGNALS]), (signals) => {
        const verdict = classifyClick(signals);
        const isHuman = verdict.class === 'human_like_click';
        expect(isHuman).toBe(!signals.some((signal) => against.includes(signal)));
        expect(isHuman).toBe(verdict.scanner === 'none');
        if (isHuman) expect(verdict.confidence).not.toBe('high');
      }),
    );
  });

  it('total: any header makes signals of ours and nothing else', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom('user-agent', 'purpose', 'sec-fetch-dest', 'accept-language'),
          fc.oneof(fc.string(), fc.array(fc.string())),
        ),
        (headers) => {
          for (const signal of readClickSignals({ method: 'GET', headers }, LATER))
            expect(CLICK_SIGNALS).toContain(signal);
        },
      ),
    );
  });
});
