/** Longest tag that is looked at. */
const MAX_TAG = 20;
/** Language, script, region: what a text can be written in. Extensions and private use say nothing here. */
const PLAIN_TAG = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/;

/** A language tag in its canonical form (BCP 47), or null: ill-formed, with extensions, or a language nobody can write dates and sums in. */
export function readLanguage(tag: string): string | null {
  if (tag.length > MAX_TAG) return null;
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    if (canonical === undefined || !PLAIN_TAG.test(canonical)) return null;
    return Intl.DateTimeFormat.supportedLocalesOf([canonical]).length === 1 ? canonical : null;
  } catch {
    return null;
  }
}

/** In which language a text is written, and how dates and sums in it are. */
export interface LanguageChoice {
  /** One of those available. */
  readonly language: string;
  /** Conventions of dates and sums: those of the wanted region where it speaks the chosen language. */
  readonly locale: string;
  /** True when a language was wanted that the template does not have, not even without its region. */
  readonly fellBack: boolean;
}

/**
 * The wanted language, else the same without region or script (RFC 4647 §3.4), else the default. `available` are canonical tags and hold `fallback`; what is wanted may be anything.
 */
export function chooseLanguage(available: readonly string[], wanted: string | null, fallback: string): LanguageChoice {
  if (wanted === null) return { language: fallback, locale: fallback, fellBack: false };
  const locale = readLanguage(wanted);
  for (let range = locale ?? ''; range !== ''; range = range.slice(0, Math.max(0, range.lastIndexOf('-'))))
    if (available.includes(range)) return { language: range, locale: locale!, fellBack: false };
  return { language: fallback, locale: fallback, fellBack: true };
}
