import { HEADLESS_AGENTS, isBrowserLike, PREVIEW_AGENTS, SCANNER_AGENTS, TOOL_AGENTS } from './agents.js';

/** The five classes of a click (S1.49). */
export const CLICK_CLASSES = [
  'human_like_click',
  'scanner_click',
  'link_preview_fetch',
  'unverified_click',
  'unknown_click',
] as const;
export type ClickClass = (typeof CLICK_CLASSES)[number];

/** How sure it is that a machine came (S1.49). */
export const SCANNER_CLASSIFICATIONS = ['none', 'suspected', 'likely', 'confirmed', 'unknown'] as const;
export type ScannerClassification = (typeof SCANNER_CLASSIFICATIONS)[number];

export type ClickConfidence = 'low' | 'medium' | 'high';

/**
 * What was noticed about a tap, in words of ours: the only thing about it that is kept (S1.54). The last two speak for a browser that somebody holds, all others against it.
 */
export const CLICK_SIGNALS = [
  'scanner_agent',
  'headless_agent',
  'preview_agent',
  'tool_agent',
  'head_request',
  'prefetch',
  'too_soon',
  'part_of_a_page',
  'no_agent',
  'odd_agent',
  'not_sent',
  'no_language',
  'repeated_at_once',
  'navigation',
  'by_hand',
] as const;
export type ClickSignal = (typeof CLICK_SIGNALS)[number];

/** A request as it came in, before it is forgotten. Header names are lower-case. */
export interface SeenRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** What we know about the link at that moment. Milliseconds; null: never. */
export interface LinkMoments {
  /** Since the text was handed to the provider. */
  readonly sinceSubmission: number | null;
  /** Since the link was fetched the last time. */
  readonly sinceLastFetch: number | null;
}

/** Nobody's phone has shown a text, and nobody has read it, this soon after it left us. */
export const TOO_SOON_MS = 2_000;
/** Nobody taps twice this quickly on purpose; a filter that follows the person does. */
export const AT_ONCE_MS = 2_000;
/** Names of browsers are read this far. */
const MAX_AGENT = 512;

/** What speaks for or against a person, in the order of {@link CLICK_SIGNALS}. Pure and total. */
export function readClickSignals(request: SeenRequest, moments: LinkMoments): readonly ClickSignal[] {
  const header = (name: string): string => {
    const value = request.headers[name];
    return (typeof value === 'string' ? value : (value ?? []).join(', ')).toLowerCase();
  };
  const agent = header('user-agent').slice(0, MAX_AGENT);
  const saysOf = (families: readonly string[]): boolean => families.some((family) => agent.includes(family));
  const purpose = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'].map(header).join(' ');
  const [destination, mode] = [header('sec-fetch-dest'), header('sec-fetch-mode')];
  const noticed: Readonly<Record<ClickSignal, boolean>> = {
    scanner_agent: saysOf(SCANNER_AGENTS),
    headless_agent: saysOf(HEADLESS_AGENTS),
    preview_agent: saysOf(PREVIEW_AGENTS),
    tool_agent: saysOf(TOOL_AGENTS),
    head_request: request.method !== 'GET',
    prefetch: /prefetch|prerender|preview|instant/.test(purpose),
    too_soon: moments.sinceSubmission !== null && moments.sinceSubmission < TOO_SOON_MS,
    part_of_a_page: (destination !== '' && destination !== 'document') || (mode !== '' && mode !== 'navigate'),
    no_agent: agent === '',
    odd_agent: agent !== '' && !isBrowserLike(agent),
    not_sent: moments.sinceSubmission === null,
    no_language: header('accept-language') === '',
    repeated_at_once: moments.sinceLastFetch !== null && moments.sinceLastFetch < AT_ONCE_MS,
    navigation: mode === 'navigate' && (destination === '' || destination === 'document'),
    by_hand: header('sec-fetch-user') === '?1',
  };
  return CLICK_SIGNALS.filter((signal) => noticed[signal]);
}

/** What a click is taken for. */
export interface ClickVerdict {
  readonly class: ClickClass;
  readonly scanner: ScannerClassification;
  readonly confidence: ClickConfidence;
}

const verdict = (
  clickClass: ClickClass,
  scanner: ScannerClassification,
  confidence: ClickConfidence,
): ClickVerdict => ({ class: clickClass, scanner, confidence });

/** The first signal that is there decides. */
const RULES: readonly (readonly [ClickSignal, ClickVerdict])[] = [
  ['preview_agent', verdict('link_preview_fetch', 'confirmed', 'high')],
  ['scanner_agent', verdict('scanner_click', 'confirmed', 'high')],
  ['headless_agent', verdict('scanner_click', 'likely', 'high')],
  ['tool_agent', verdict('scanner_click', 'likely', 'medium')],
  ['head_request', verdict('scanner_click', 'likely', 'medium')],
  ['prefetch', verdict('link_preview_fetch', 'likely', 'medium')],
  ['too_soon', verdict('scanner_click', 'suspected', 'medium')],
  ['part_of_a_page', verdict('unverified_click', 'suspected', 'medium')],
  ['no_agent', verdict('unknown_click', 'unknown', 'low')],
  ['odd_agent', verdict('unverified_click', 'suspected', 'low')],
  ['not_sent', verdict('unverified_click', 'suspected', 'low')],
  ['no_language', verdict('unverified_click', 'suspected', 'low')],
  ['repeated_at_once', verdict('unverified_click', 'suspected', 'low')],
];

/**
 * What a click is taken for (S1.49), always the lesser: human-like only where nothing speaks against it. It never says who clicked: a text can be forwarded, a phone handed on, a
 * browser imitated. So the confidence in a person never is high.
 */
export function classifyClick(signals: readonly ClickSignal[]): ClickVerdict {
  const against = RULES.find(([signal]) => signals.includes(signal));
  if (against !== undefined) return against[1];
  return verdict('human_like_click', 'none', signals.includes('navigation') ? 'medium' : 'low');
}

/** True for what no person did. */
export const isMachine = ({ class: is }: ClickVerdict): boolean =>
  is === 'scanner_click' || is === 'link_preview_fetch';
