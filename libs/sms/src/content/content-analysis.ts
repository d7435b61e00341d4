import { findLinks, isBareAddress, isHostedAt, type Link } from './links.js';
import { containsOptOutText } from './opt-out-text.js';
import { SEGMENT_ROOM, layOutSegments, nonGsmCharacters, type TextEncoding } from './segments.js';

/** The six warnings of S1.48. They inform; none of them refuses a send. */
export const CONTENT_WARNINGS = [
  'message_requires_multiple_segments',
  'unicode_reduces_segment_capacity',
  'tracking_link_may_increase_length',
  'message_missing_required_opt_out_text',
  'content_filtering_risk',
  'sender_identity_not_allowed_for_replies',
] as const;
export type ContentWarning = (typeof CONTENT_WARNINGS)[number];

/** What the caller knows and the text cannot tell. Everything is optional; what is left out raises no warning. */
export interface ContentOptions {
  /** Hosts of tracked links, lower-case: the tenant's own short domain. Links below them count as tracked. */
  readonly trackingHosts?: readonly string[];
  /** This stream must say how to stop (marketing, opt-in confirmations; ). */
  readonly optOutTextRequired?: boolean;
  /** False when the sender cannot receive an answer (alphanumeric, no inbound route; ). */
  readonly senderCanReceiveReplies?: boolean;
  /** Cost of one part in the tenant's unit; 1 when left out, so cost units are parts. */
  readonly costUnitsPerSegment?: number;
}

/** SmsContentAnalysis (S1.47), with what a writer needs to act on it. {@link presentContentAnalysis} gives S1's own names. */
export interface ContentAnalysis {
  /** Unicode code points, as every language but JavaScript counts them. */
  readonly bodyLength: number;
  readonly encoding: TextEncoding;
  readonly segmentCount: number;
  /** Units one part of this message may carry: 160 or 70 alone, 153 or 67 as one of several. */
  readonly perSegmentLimit: number;
  readonly containsUrl: boolean;
  readonly containsTrackingLink: boolean;
  readonly containsOptOutText: boolean;
  readonly containsNonGsmCharacters: boolean;
  /** Parts times {@link ContentOptions.costUnitsPerSegment}. An estimate: the provider's receipt has the last word. */
  readonly estimatedCostUnits: number;
  readonly warnings: readonly ContentWarning[];
  /** Septets (gsm7) or UTF-16 code units (ucs2) in every part. */
  readonly unitsPerSegment: readonly number[];
  /** Distinct characters that force UCS-2, bounded; see `nonGsmCharacters`. */
  readonly nonGsmCharacters: readonly string[];
}

/** Public shorteners that carriers filter (R-6.6; registration data, version 2026-11). */
export const PUBLIC_SHORTENERS: readonly string[] = (
  'bit.ly tinyurl.com goo.gl ow.ly t.co is.gd rb.gy buff.ly cutt.ly t.ly shorturl.at rebrand.ly tiny.cc v.gd bl.ink lnkd.in ' +
  'soo.gd s.id'
).split(' ');

/** Query parameters by which campaigns and advertising networks recognise the one who taps. */
const TRACKING_PARAMETER = /[?&](?:utm_[a-z]{1,20}|gclid|fbclid|msclkid|mc_eid|_kx)=/i;

/**
 * Everything S1.47 wants known about a text before it leaves. Pure, total for any string, linear, and the one function that the
 * preview, the send gate and the bill all use. A GSM-7 text is read in one pass plus a few native searches.
 */
export function analyzeContent(text: string, options: ContentOptions = {}): ContentAnalysis {
  const layout = layOutSegments(text);
  const segmentCount = layout.ends.length;
  const room = SEGMENT_ROOM[layout.encoding];
  const links = findLinks(text);
  const tracked = links.some((link) => isTracked(link, options.trackingHosts ?? []));
  const saysHowToStop = containsOptOutText(text);
  const warnings: ContentWarning[] = [];
  if (segmentCount > 1) warnings.push('message_requires_multiple_segments');
  if (layout.encoding === 'ucs2') warnings.push('unicode_reduces_segment_capacity');
  if (tracked) warnings.push('tracking_link_may_increase_length');
  if (options.optOutTextRequired === true && !saysHowToStop) warnings.push('message_missing_required_opt_out_text');
  if (links.some(isFilterBait)) warnings.push('content_filtering_risk');
  if (options.senderCanReceiveReplies === false) warnings.push('sender_identity_not_allowed_for_replies');
  return {
    bodyLength: layout.encoding === 'gsm7' ? text.length : countCodePoints(text),
    encoding: layout.encoding,
    segmentCount,
    perSegmentLimit: segmentCount === 1 ? room.single : room.joined,
    containsUrl: links.length > 0,
    containsTrackingLink: tracked,
    containsOptOutText: saysHowToStop,
    containsNonGsmCharacters: layout.encoding === 'ucs2',
    estimatedCostUnits: segmentCount * (options.costUnitsPerSegment ?? 1),
    warnings,
    unitsPerSegment: layout.units,
    nonGsmCharacters: layout.encoding === 'ucs2' ? nonGsmCharacters(text) : [],
  };
}

/** The analysis under S1's own field names, for the JSON and MCP doors and the command line. */
export function presentContentAnalysis(analysis: ContentAnalysis) {
  return {
    body_length: analysis.bodyLength,
    encoding: analysis.encoding,
    segment_count: analysis.segmentCount,
    per_segment_limit: analysis.perSegmentLimit,
    contains_url: analysis.containsUrl,
    contains_tracking_link: analysis.containsTrackingLink,
    contains_opt_out_text: analysis.containsOptOutText,
    contains_non_gsm_characters: analysis.containsNonGsmCharacters,
    estimated_cost_units: analysis.estimatedCostUnits,
    warnings: analysis.warnings,
    units_per_segment: analysis.unitsPerSegment,
    non_gsm_characters: analysis.nonGsmCharacters,
  } as const;
}

const isTracked = (link: Link, hosts: readonly string[]): boolean =>
  isHostedAt(link, hosts) || TRACKING_PARAMETER.test(link.rest);

const isFilterBait = (link: Link): boolean => isHostedAt(link, PUBLIC_SHORTENERS) || isBareAddress(link);

function countCodePoints(text: string): number {
  let pairs = 0;
  for (let at = 1; at < text.length; at += 1)
    if ((text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800) pairs += 1;
  return text.length - pairs;
}
