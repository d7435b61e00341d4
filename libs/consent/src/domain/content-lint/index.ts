/** What a text may not say: forbidden content and links, words that providers act on, a missing way out. */
export { CONTENT_CODES, type ContentCode, type Finding } from './finding.js';
export { CONTENT_CATEGORIES, type ContentCategory } from './categories.js';
export { PUBLIC_SHORTENERS } from './links.js';
export { MAX_LINT_TEXT, lintContent, mayLeave, type LintContext } from './lint-content.js';
export type { OptOutContacts } from './opt-out-path.js';
