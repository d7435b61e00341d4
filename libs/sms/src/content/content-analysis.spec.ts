import { CONTENT_WARNINGS, analyzeContent, presentContentAnalysis } from './content-analysis.js';
import { containsOptOutText } from './opt-out-text.js';

describe('content analysis (S1.47)', () => {
  it('says everything S1 asks about a plain text', () => {
    expect(analyzeContent('Pay here: https://pay.example.com/i/8f3a?x=1&y=2 Reply STOP to opt out')).toEqual({
      bodyLength: 70,
      encoding: 'gsm7',
      segmentCount: 1,
      perSegmentLimit: 160,
      containsUrl: true,
      containsTrackingLink: false,
      containsOptOutText: true,
      containsNonGsmCharacters: false,
      estimatedCostUnits: 1,
      warnings: [],
      unitsPerSegment: [70],
      nonGsmCharacters: [],
    });
  });

  it('gives the limit of one part among several, and the cost of all of them', () => {
    const long = analyzeContent('ж'.repeat(71), { costUnitsPerSegment: 0.5 });
    expect(long).toMatchObject({
      segmentCount: 2,
      perSegmentLimit: 67,
      estimatedCostUnits: 1,
      nonGsmCharacters: ['ж'],
    });
    expect(analyzeContent('')).toMatchObject({ segmentCount: 1, perSegmentLimit: 160, bodyLength: 0 });
  });

  it('counts people’s characters by code point', () => {
    expect(analyzeContent('👍👍\ud83d').bodyLength).toBe(3);
    expect(analyzeContent('a€').bodyLength).toBe(2);
  });

  it('presents exactly the names of S1 §22, and two more that tell what to change', () => {
    const shown = presentContentAnalysis(analyzeContent('x'));
    expect(Object.keys(shown)).toEqual([
      'body_length',
      'encoding',
      'segment_count',
      'per_segment_limit',
      'contains_url',
      'contains_tracking_link',
      'contains_opt_out_text',
      'contains_non_gsm_characters',
      'estimated_cost_units',
      'warnings',
      'units_per_segment',
      'non_gsm_characters',
    ]);
  });

  it.each<[(typeof CONTENT_WARNINGS)[number], string, Parameters<typeof analyzeContent>[1], string]>([
    ['message_requires_multiple_segments', 'a'.repeat(161), {}, 'a'.repeat(160)],
    ['unicode_reduces_segment_capacity', 'don’t', {}, "don't"],
    [
      'tracking_link_may_increase_length',
      'https://go.acme.example/x',
      { trackingHosts: ['go.acme.example'] },
      'https://acme.example/x',
    ],
    ['message_missing_required_opt_out_text', 'Sale!', { optOutTextRequired: true }, 'Sale! Reply STOP to end'],
    ['content_filtering_risk', 'see https://bit.ly/x', {}, 'see https://notbit.ly/x'],
  ])('warns %s (S1.48) when there is reason, and only then', (warning, reason, options, none) => {
    expect(analyzeContent(reason, options).warnings).toEqual([warning]);
    expect(analyzeContent(none, options).warnings).toEqual([]);
  });

  it('warns when the sender cannot receive an answer (S1.48)', () => {
    expect(analyzeContent('Hi', { senderCanReceiveReplies: false }).warnings).toEqual([
      'sender_identity_not_allowed_for_replies',
    ]);
    expect(analyzeContent('Hi', { senderCanReceiveReplies: true }).warnings).toEqual([]);
  });

  it('a campaign’s parameters make a link a tracked one', () => {
    expect(analyzeContent('https://acme.example/?utm_source=sms').containsTrackingLink).toBe(true);
    expect(analyzeContent('https://acme.example/?futm_source=sms').containsTrackingLink).toBe(false);
  });

  it.each([
    'Reply STOP to opt out',
    'Txt STOP',
    'text stop to end',
    'Stop2End',
    'to unsubscribe visit us',
    'you can opt-out any time',
    'Répondez STOP',
    'Envía STOP',
    'STOP au 36123',
    'reply END to finish',
    'Répondez ARRET pour arrêter',
    'Responde BAJA para no recibir más',
    'Envíe la palabra CANCELAR',
    'Antworten Sie ABMELDEN',
    'Antworten mit "ABMELDEN"',
    'Rispondi BASTA',
    '回复退订',
    '退訂請回覆TD',
    '配信停止はこちらに返信',
    '수신거부는 회신하세요',
    'لإلغاء الاشتراك أرسل كلمة توقف',
    'להסרה השיבו הסר',
    'Чтобы отписаться, ответьте СТОП',
    'संदेश बंद करें लिखकर भेजें',
  ])('recognises how to stop in %j', (text) => {
    expect(containsOptOutText(text)).toBe(true);
  });

  it.each([
    "don't stop by",
    'The bus stops here',
    'WE NEVER STOP',
    'NONSTOP fun',
    'at the end of May',
    'options',
    '',
    'Send MONEY to Maria',
    'Responde si quieres',
    'BAJA California',
    '请问明天几点',
    'Добрый день',
    'שלום',
  ])('sees no way to stop in %j', (text) => {
    expect(containsOptOutText(text)).toBe(false);
  });
});
