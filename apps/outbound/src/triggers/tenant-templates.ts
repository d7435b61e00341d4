import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Result, type TenantId } from '#libs/kernel';
import type { Fault, Tx } from '#libs/platform';
import { readVariables, renderTemplate, Templates, type TemplateVersion } from '#libs/templates';
import type { FoundTemplate, RenderedText, RenderWish, TemplateBook, TemplateRef } from './template-book.js';

/** A template of the tenant's, with what is behind it. */
class TenantTemplate implements FoundTemplate {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly stream: FoundTemplate['stream'];
  readonly variables: FoundTemplate['variables'];

  constructor(readonly source: TemplateVersion) {
    this.id = source.id;
    this.name = source.name;
    this.version = source.version;
    this.stream = source.stream;
    this.variables = source.variables;
  }
}

/** The templates that a tenant has written, for its rules. */
@Injectable()
export class TenantTemplates implements TemplateBook {
  constructor(@Inject(Templates) private readonly templates: Templates) {}

  async find(tx: Tx, tenantId: TenantId, { name, version }: TemplateRef): Promise<TenantTemplate | null> {
    const found = await this.templates.find(tx, tenantId, version === undefined ? name : `${name}@${version}`);
    return found === null ? null : new TenantTemplate(found);
  }

  objection(template: FoundTemplate, name: string, value: unknown): string | null {
    const read = readVariables(
      sourceOf(template).variables.filter((variable) => variable.name === name),
      { [name]: value },
    );
    return read.ok ? null : read.error[0]!.message;
  }

  render(template: FoundTemplate, { language, zone, values }: RenderWish): Result<RenderedText, readonly Fault[]> {
    const rendered = renderTemplate(sourceOf(template), { language, zone, values });
    return rendered.ok ? ok({ body: rendered.value.body, pins: rendered.value.pins }) : err(rendered.error);
  }
}

function sourceOf(template: FoundTemplate): TemplateVersion {
  if (!(template instanceof TenantTemplate)) throw new TypeError('A template of another book');
  return template.source;
}
