import { createHash } from 'node:crypto';
import { err, ok, type Result } from '#libs/kernel';
import { renderTemplate } from './prompt-template.js';
import { readTenantSection, type PromptVersion, type TenantSection } from './prompt-version.js';

/** Which prompt to render. */
export interface PromptPin {
  readonly promptId: string;
  readonly tenantSlug: string | null;
  /** Sections from elsewhere (the tenant's own edit), in place of the file's. */
  readonly section?: TenantSection | null;
}

/** What a reply stores to say which words the model was given. */
export interface PromptPins {
  readonly promptId: string;
  readonly version: number;
  readonly hash: string;
  /** `<slug>@<version>`; null when only the base spoke. */
  readonly tenantSection: string | null;
  readonly tenantHash: string | null;
}

/** A prompt ready to be sent. */
export interface RenderedPrompt {
  /** Text blocks, the same for every customer of the tenant. */
  readonly system: readonly string[];
  /** The base's rules without any tenant's words: what no answer may recite. */
  readonly rules: string;
  /** A marker in the text that has no other reason to appear anywhere. */
  readonly canary: string;
  readonly facts: readonly string[];
  readonly forbids: TenantSection['forbids'];
  readonly model: string | null;
  readonly maxTokens: number;
  readonly pins: PromptPins;
}

/** All prompts of an installation, checked. Immutable. */
export class PromptLibrary {
  constructor(
    readonly versions: readonly PromptVersion[],
    readonly tenantSections: readonly TenantSection[],
  ) {}

  /** A tenant's own edit, checked against the base it names; every fault at once. */
  readSection(text: string): Result<TenantSection, readonly string[]> {
    return readTenantSection(text, this.versions);
  }

  /**
   * The prompt for a tenant: the base version its sections stand on, or the newest released one without. All variables the base declares must be given, of
   * their type and length; every fault at once. Same input, same bytes.
   */
  render(pin: PromptPin, variables: Readonly<Record<string, unknown>>): Result<RenderedPrompt, readonly string[]> {
    const section =
      pin.section ??
      this.tenantSections.find(({ slug, promptId }) => slug === pin.tenantSlug && promptId === pin.promptId) ??
      null;
    const base = this.baseFor(pin.promptId, section);
    if (base === null) return err([`there is no released prompt ${pin.promptId}`]);
    const faults = variableFaults(base, variables);
    if (faults.length > 0) return err(faults);

    const given = Object.fromEntries([...base.variables.keys()].map((name) => [name, variables[name]]));
    const sections: Record<string, string> = {};
    for (const [name, template] of section?.sections ?? []) {
      const text = renderTemplate(template, given);
      if (text.ok) sections[name] = text.value;
      else faults.push(`section ${name} ${text.error}`);
    }
    const canary = canaryOf(base.sha256, section?.sha256 ?? '');
    const system = renderTemplate(base.body, { ...given, canary, sections });
    const rules = renderTemplate(base.body, { ...given, canary, sections: {} });
    if (!system.ok) faults.push(`the prompt ${system.error}`);
    if (!system.ok || !rules.ok || faults.length > 0) return err(faults);
    return ok({
      system: [system.value.replace(/\n{3,}/g, '\n\n').trim()],
      rules: rules.value,
      canary,
      facts: section?.facts ?? [],
      forbids: section?.forbids ?? { prices: true, booking: true },
      model: section?.model ?? base.model,
      maxTokens: base.maxTokens,
      pins: {
        promptId: base.id,
        version: base.version,
        hash: base.sha256,
        tenantSection: section === null ? null : `${section.slug}@${section.version}`,
        tenantHash: section?.sha256 ?? null,
      },
    });
  }

  private baseFor(promptId: string, section: TenantSection | null): PromptVersion | null {
    const versions = this.versions.filter(({ id }) => id === promptId);
    if (section !== null) return versions.find(({ version }) => version === section.baseVersion) ?? null;
    return (
      versions.filter(({ released }) => released !== null).toSorted((one, other) => other.version - one.version)[0] ??
      null
    );
  }
}

/** Derived, so that the same prompt stays the same bytes for the API's cache; meaningless, so that it appears nowhere by accident. */
const canaryOf = (...parts: readonly string[]): string =>
  `pk-${createHash('sha256').update(parts.join('/')).digest('hex').slice(0, 16)}`;

function variableFaults(base: PromptVersion, variables: Readonly<Record<string, unknown>>): string[] {
  const faults: string[] = [];
  for (const [name, rule] of base.variables) {
    const value = variables[name];
    if (rule.type === 'text') {
      if (
        typeof value !== 'string' ||
        value.trim() === '' ||
        value.length > rule.maxChars ||
        /[\p{Cc}<>{}]/u.test(value)
      )
        faults.push(
          `${name} must be a line of text of at most ${rule.maxChars} characters without brackets and braces`,
        );
    } else if (typeof value !== 'number' || !Number.isInteger(value) || value < rule.min || value > rule.max) {
      faults.push(`${name} must be a whole number from ${rule.min} to ${rule.max}`);
    }
  }
  for (const name of Object.keys(variables))
    if (!base.variables.has(name)) faults.push(`${name} is not a variable of ${base.id}`);
  return faults;
}
