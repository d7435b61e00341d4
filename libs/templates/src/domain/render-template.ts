import { err, ok, showId, type Result } from '#libs/kernel';
import { parseBody, renderNodes, scopeOf, type ParsedBody } from './engine.js';
import type { Fault } from './fault.js';
import { chooseLanguage } from './languages.js';
import { isZone } from './show-value.js';
import type { TemplateVersion } from './template-version.js';
import { readVariables } from './variables.js';

/** For whom a text is written. */
export interface RenderWish {
  /** The person's language; null or one that the template lacks gives the default. */
  readonly language: string | null;
  /** IANA zone in which moments are shown. */
  readonly zone: string;
  /** As they came in JSON. */
  readonly values: Readonly<Record<string, unknown>>;
}

/** A text that may be handed to messaging, with what it was made from. */
export interface RenderedText {
  readonly body: string;
  /** The body that was used. */
  readonly language: string;
  /** True when another language was wanted than the template has. */
  readonly fellBack: boolean;
  /** Kept with the message, so that it can be explained later; no value is in it. */
  readonly pins: {
    readonly template: string;
    readonly template_name: string;
    readonly template_version: number;
    readonly language: string;
  };
}

/**
 * The text for one person, or everything that keeps it from being written. Synchronous and cheap: a body is parsed once for each version object. Never throws, whatever the values are;
 * no fault holds a value. How many segments are allowed is the gate's rule.
 */
export function renderTemplate(version: TemplateVersion, wish: RenderWish): Result<RenderedText, readonly Fault[]> {
  const zone: readonly Fault[] = isZone(wish.zone)
    ? []
    : [{ field: 'time_zone', code: 'ERR_TIME_ZONE_INVALID', message: 'must be a time zone such as America/Chicago' }];
  const values = readVariables(version.variables, wish.values);
  if (!values.ok) return err([...zone, ...values.error]);
  if (zone.length > 0) return err(zone);
  const { language, locale, fellBack } = chooseLanguage(version.languages, wish.language, version.defaultLanguage);
  const parsed = parsedBody(version, language);
  if (!parsed.ok) return parsed;
  const text = renderNodes(parsed.value.nodes, scopeOf(values.value, { locale, zone: wish.zone }), 'template');
  if (!text.ok) return err([text.error]);
  if (text.value.trim() === '')
    return err([{ field: 'template', code: 'ERR_TEMPLATE_EMPTY', message: 'says nothing with these variables' }]);
  return ok({
    body: text.value,
    language,
    fellBack,
    pins: {
      template: showId('template', version.id),
      template_name: version.name,
      template_version: version.version,
      language,
    },
  });
}

const parsedBodies = new WeakMap<TemplateVersion, Map<string, Result<ParsedBody, readonly Fault[]>>>();

function parsedBody(version: TemplateVersion, language: string): Result<ParsedBody, readonly Fault[]> {
  let bodies = parsedBodies.get(version);
  if (bodies === undefined) parsedBodies.set(version, (bodies = new Map()));
  let parsed = bodies.get(language);
  if (parsed === undefined) bodies.set(language, (parsed = parseBody(version.bodies[language] ?? '', 'template')));
  return parsed;
}
