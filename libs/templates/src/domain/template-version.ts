import type { MessageStream } from '#libs/sms';
import type { Variable } from './variables.js';

/** What a template says, as somebody wants it saved. */
export interface TemplateDraft {
  readonly stream: MessageStream;
  /** Canonical; one of the languages. */
  readonly defaultLanguage: string;
  /** Body by canonical language tag. */
  readonly bodies: Readonly<Record<string, string>>;
  readonly variables: readonly Variable[];
  readonly note: string | null;
}

/** One version of a template. It never changes, so the object may be kept for as long as one likes. */
export interface TemplateVersion extends TemplateDraft {
  /** The template's id, the same for all its versions. */
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly parentVersion: number | null;
  /** Its languages, sorted. */
  readonly languages: readonly string[];
  readonly changedBy: string;
  readonly createdAt: Date;
}

/** Languages of one template. */
export const MAX_LANGUAGES = 20;

/** How a tenant calls a template. */
export const TEMPLATE_NAME = /^[a-z0-9][a-z0-9_-]{0,63}$/;
