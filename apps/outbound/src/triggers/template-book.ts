import type { Result, TenantId } from '#libs/kernel';
import { err, ok } from '#libs/kernel';
import type { Fault, Tx } from '#libs/platform';
import type { MessageStream } from '#libs/sms';
import type { VariableType } from '#libs/templates';

/** How a rule names a template; without a version the newest counts. */
export interface TemplateRef {
  readonly name: string;
  readonly version?: number;
}

/** A variable that a template declares. */
export interface DeclaredVariable {
  readonly name: string;
  readonly type: VariableType;
  readonly required: boolean;
}

/** A template in one version. */
export interface FoundTemplate {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  /** The stream it is meant for; null when it serves any. */
  readonly stream: MessageStream | null;
  readonly variables: readonly DeclaredVariable[];
}

/** What a template needs besides itself. */
export interface RenderWish {
  readonly language: string | null;
  readonly zone: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** A text made of a template, and what it was made of. */
export interface RenderedText {
  readonly body: string;
  readonly pins: Readonly<Record<string, unknown>>;
}

/** All that triggers need of templates. */
export interface TemplateBook {
  /** The template, or null when the tenant has none such. */
  find(tx: Tx, tenantId: TenantId, ref: TemplateRef): Promise<FoundTemplate | null>;
  /** What keeps a value from filling this variable of the template, or null; never the value. */
  objection(template: FoundTemplate, name: string, value: unknown): string | null;
  /** The text, or every fault at once. Looks nothing up. */
  render(template: FoundTemplate, wish: RenderWish): Result<RenderedText, readonly Fault[]>;
}

/** Injection token of the {@link TemplateBook}. */
export const TEMPLATE_BOOK = Symbol('TemplateBook');

/** The book of an installation without templates: every reference is unknown, and rules say their texts themselves. */
export const EMPTY_BOOK: TemplateBook = {
  find: () => Promise.resolve(null),
  objection: () => null,
  render: ({ name }) => err([{ field: 'template', code: 'ERR_TEMPLATE_UNKNOWN', message: `there is no ${name}` }]),
};

/** A fixed text is what it is. */
export const asItIs = (body: string): Result<RenderedText, readonly Fault[]> => ok({ body, pins: {} });
