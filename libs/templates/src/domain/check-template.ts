import { containsOptOutText } from '#libs/sms';
import { branchesOf, parseBody, renderNodes, scopeOf, usesOf, type ParsedBody, type Scope } from './engine.js';
import { MAX_FAULTS, type Fault } from './fault.js';
import { mostSegments, unconditionalText } from './longest-text.js';
import type { Place } from './show-value.js';
import type { TemplateDraft } from './template-version.js';
import { readVariables, type Variable, type Values } from './variables.js';

/** The tenant's rules that a template is held to. */
export interface TemplateRules {
  /** Segments that a text of the tenant may have (S0.13). */
  readonly maxSegments: number;
}

/**
 * Everything that keeps a template from being saved, at once: bodies that do not parse, variables used and not declared or declared and not used, samples that do not fit, text that a
 * missing optional value would tear, too many segments at the longest, braces, marketing without a way out (S0.22, OB11, OB12, KC23). `faults` are those of reading the draft.
 */
export function templateFaults(draft: TemplateDraft, rules: TemplateRules): readonly Fault[] {
  const faults: Fault[] = [];
  const samples = readVariables(draft.variables, samplesOf(draft.variables));
  if (!samples.ok) {
    for (const { field, message } of samples.error) {
      const at = draft.variables.findIndex(({ name }) => field === `variables.${name}`);
      faults.push({ field: `variables.${at}.sample`, code: 'ERR_TEMPLATE_SAMPLE_INVALID', message });
    }
  }
  const used = new Set<string>();
  let parsedAll = true;
  for (const [language, source] of Object.entries(draft.bodies)) {
    const field = `bodies.${language}`;
    const parsed = parseBody(source, field);
    if (!parsed.ok) {
      parsedAll = false;
      faults.push(...parsed.error);
      continue;
    }
    const undeclared = parsed.value.uses.filter((name) => !draft.variables.some((variable) => variable.name === name));
    for (const name of parsed.value.uses) used.add(name);
    for (const name of new Set(undeclared))
      faults.push({ field, code: 'ERR_TEMPLATE_VARIABLE_UNDECLARED', message: `uses ${name}, which is not declared` });
    if (undeclared.length === 0 && samples.ok)
      faults.push(...textFaults(parsed.value, draft, samples.value, { locale: language, zone: 'UTC' }, rules));
  }
  // What a body uses that cannot be read is not known.
  if (parsedAll)
    draft.variables.forEach(({ name }, at) => {
      if (!used.has(name))
        faults.push({
          field: `variables.${at}.name`,
          code: 'ERR_TEMPLATE_VARIABLE_UNUSED',
          message: 'is used in no language; use it or leave it out',
        });
    });
  return faults.slice(0, MAX_FAULTS);
}

function textFaults(
  body: ParsedBody,
  draft: TemplateDraft,
  samples: Values,
  place: Place,
  rules: TemplateRules,
): readonly Fault[] {
  const field = `bodies.${place.locale}`;
  const scope = scopeOf(samples, place);
  const text = renderNodes(body.nodes, scope, field);
  const unsound = text.ok ? branchFault(body.nodes, scope, field) : text.error;
  if (!text.ok || unsound !== null) return [unsound!];
  if (text.value.trim() === '')
    return [{ field, code: 'ERR_TEMPLATE_EMPTY', message: 'says nothing with its samples' }];
  const faults: Fault[] = [];
  const torn = tornFault(body, draft.variables, samples, place);
  if (torn !== null) faults.push(torn);
  const most = mostSegments(body, draft.variables, place);
  if (most > rules.maxSegments)
    faults.push({
      field,
      code: 'ERR_TEMPLATE_TOO_LONG',
      message: `can need ${most} segments with its longest values; ${rules.maxSegments} are allowed. Shorten it, lower a max_length, or leave out letters that GSM-7 lacks`,
    });
  if (draft.stream === 'marketing' && !containsOptOutText(unconditionalText(body, scope)))
    faults.push({
      field,
      code: 'ERR_TEMPLATE_OPT_OUT_MISSING',
      message: 'must say how to stop in every text, outside of any if, for example: Reply STOP to opt out',
    });
  return faults;
}

/** What goes wrong first in any branch, also in those that the samples do not take. */
function branchFault(nodes: ParsedBody['nodes'], scope: Scope, field: string): Fault | null {
  for (const node of nodes) {
    const branches = branchesOf(node);
    const rendered = branches === null ? renderNodes([node], scope, field) : null;
    if (rendered !== null && !rendered.ok) return rendered.error;
    for (const branch of branches ?? []) {
      const fault = branchFault(branch, scope, field);
      if (fault !== null) return fault;
    }
  }
  return null;
}

/**
 * What a missing optional value tears: the whole text is tried without any of them, and each part without each of those it names. Parts know nothing of one another, so nothing is gained by
 * trying the whole text each time, at forty times the work.
 */
function tornFault(body: ParsedBody, variables: readonly Variable[], samples: Values, place: Place): Fault | null {
  const field = `bodies.${place.locale}`;
  const optional = new Set(variables.filter(({ required }) => !required).map(({ name }) => name));
  if (optional.size === 0) return null;
  const without = (names: readonly string[]): Scope =>
    scopeOf(new Map([...samples].filter(([name]) => !names.includes(name))), place);
  const whole = renderNodes(body.nodes, without([...optional]), field);
  if (!whole.ok) return whole.error;
  for (const node of body.nodes) {
    const named = usesOf([node]).filter((name) => optional.has(name));
    for (const name of named) {
      const part = renderNodes([node], without([name]), field);
      if (!part.ok) return part.error;
    }
  }
  return null;
}

const samplesOf = (variables: readonly Variable[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(variables.map(({ name, sample }) => [name, sample ?? null]));
