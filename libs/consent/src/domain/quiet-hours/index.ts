/** When a text may reach a person: the strictest hours of every place in which they may be. */
export {
  ANSWER_WINDOW_MS,
  MAX_JITTER_MS,
  SEARCH_DAYS,
  URGENCIES,
  sendWindow,
  type QuietReason,
  type Reading,
  type SendWindowDecision,
  type SendWindowFacts,
  type Urgency,
} from './send-window.js';
export { PLACE_SOURCES, type PlaceEvidence, type PlaceSource, type Whereabouts } from './place.js';
export { RULES_VERSION, type Confidence } from './rules.js';
export { readWeekHours, type Hours, type WeekHours, type WrittenWeek } from './week-hours.js';
export { localMoment } from './local-moment.js';
