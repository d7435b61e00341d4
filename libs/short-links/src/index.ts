/** Short links on the tenant's own domain: made in texts, followed by people, counted where the tenant wants it and never more than it shows. */
export { LINK_CODES, RandomCodes, type CodeSource } from './code-source.js';
export { CODE_ALPHABET, CODE_LENGTH, codeFrom, isCode } from './domain/code.js';
export {
  CLICK_CLASSES,
  CLICK_SIGNALS,
  classifyClick,
  isMachine,
  readClickSignals,
  SCANNER_CLASSIFICATIONS,
  type ClickClass,
  type ClickSignal,
  type ClickVerdict,
  type ScannerClassification,
  type SeenRequest,
} from './domain/classify-click.js';
export { judgeDestination, MAX_DESTINATION, type DestinationFault } from './domain/destination.js';
export { MAX_HOST, readAllowedHost, readLinkHost } from './domain/hosts.js';
export {
  DEFAULT_LINK_SETTINGS,
  MAX_EXPIRY_DAYS,
  MIN_EXPIRY_DAYS,
  ON_UNLISTED,
  type LinkPolicy,
  type LinkSettings,
  type OnUnlisted,
} from './domain/link-policy.js';
export { linkPolicyFaults, MAX_ALLOWED_HOSTS, type LinkFault } from './domain/link-policy-request.js';
export {
  decideAfterShortening,
  MAX_LINKS_IN_TEXT,
  showLink,
  type AfterShortening,
  type RefusedLink,
} from './domain/plan-links.js';
export { LinkDomains, MAX_LINK_DOMAINS, type LinkDomain } from './link-domains.store.js';
export { LinkPolicies } from './link-policies.js';
export { LinkPolicyStore } from './link-policy.store.js';
export { ShortLinkStore, type ClickTally, type StoredClick, type StoredLink } from './short-link.store.js';
export { MAX_TEXTS_SHORTENED, ShortLinks, type MadeLink, type Shortened, type TextWithLinks } from './short-links.js';
export { ShortLinksModule } from './short-links.module.js';
