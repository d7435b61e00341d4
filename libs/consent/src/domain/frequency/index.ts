/** How often a person may be texted: one fact once, and caps over all callers of a tenant. */
export {
  DEFAULT_LIMITS,
  MAX_LIMIT,
  RECENT_DAYS,
  decideFrequency,
  type FrequencyFacts,
  type FrequencyLimits,
  type FrequencyVerdict,
  type ProactiveText,
  type StatedFrequency,
} from './decide-frequency.js';
export { collapse, type CollapseVerdict, type Fact, type TextWithFact } from './collapse.js';
export { PERIODS, countsUntil, type Period } from './periods.js';
