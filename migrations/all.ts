import { Roles } from './20261121T0100-roles.js';
import { Tenancy } from './20261121T0200-tenancy.js';
import { Ingress } from './20261121T0300-ingress.js';
import { Conversation } from './20261121T0400-conversation.js';
import { Consent } from './20261121T0500-consent.js';
import { Messaging } from './20261121T0600-messaging.js';
import { Evidence } from './20261121T0700-evidence.js';
import { ConsentEngine } from './20261121T0800-consent-engine.js';
import { Sending } from './20261121T0900-sending.js';
import { Templates } from './20261121T1000-templates.js';
import { ShortLinks } from './20261121T1100-short-links.js';
import { Triggers } from './20261121T1200-triggers.js';
import { Notifications } from './20261121T1300-notifications.js';
import { Watch } from './20261121T1400-watch.js';
import { OrdinaryWords } from './20261201T0100-ordinary-words.js';

/** The schema, one subject a file, in the order in which they run. */
export const MIGRATIONS = [
  Roles,
  Tenancy,
  Ingress,
  Conversation,
  Consent,
  Messaging,
  Evidence,
  ConsentEngine,
  Sending,
  Templates,
  ShortLinks,
  Triggers,
  Notifications,
  Watch,
  OrdinaryWords,
] as const;
