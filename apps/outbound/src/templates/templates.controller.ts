import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { assertNever, readId, showId, type TenantId } from '#libs/kernel';
import { Database, invalid, ProblemError } from '#libs/platform';
import { MAX_TEMPLATES, MAX_VERSIONS, SaveTemplate, Templates, TemplatesStore, type NotSaved } from '#libs/templates';
import type { Principal } from '#libs/tenancy';
import { Allow, ApiGuard, type AuthenticatedRequest } from '../api/api.guard.js';
import { RateLimitGuard } from '../api/rate-limit.guard.js';
import { presentListed, presentPreview, presentStep, presentVersion } from './present-template.js';
import { PreviewTemplate } from './preview-template.usecase.js';
import { HistoryQuery, NewTemplateDto, NewVersionDto, PreviewDto, TemplatesQuery } from './templates.dto.js';

/** Steps of a history in one answer. */
const STEPS_PER_PAGE = 50;

/** The door of templates: texts with variables, written once, in versions that never change (OB11, OB12). */
@ApiTags('templates')
@ApiBearerAuth()
@Controller('v1/templates')
@UseGuards(ApiGuard, RateLimitGuard)
export class TemplatesController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SaveTemplate) private readonly saveTemplate: SaveTemplate,
    @Inject(PreviewTemplate) private readonly previewTemplate: PreviewTemplate,
    @Inject(TemplatesStore) private readonly store: TemplatesStore,
    @Inject(Templates) private readonly templates: Templates,
  ) {}

  /** Saves a template with its first version. Its name is taken from then on, also when it is archived. */
  @Post()
  @Allow('settings.change')
  async create(@Req() { principal }: AuthenticatedRequest, @Body() dto: NewTemplateDto): Promise<unknown> {
    const { name, ...written } = dto;
    const saved = await this.saveTemplate.run(principal.tenantId, { as: 'new', name, written }, nameOf(principal));
    if (!saved.ok) throw refusalOf(saved.error);
    return presentVersion(saved.value);
  }

  /** Templates by name, without their words. */
  @Get()
  @Allow('settings.read')
  async list(
    @Req() { principal: { tenantId } }: AuthenticatedRequest,
    @Query() { after, limit, archived }: TemplatesQuery,
  ): Promise<unknown> {
    const page = { after, limit: limit + 1, archived: archived === 'true' };
    const found = await this.database.inTenant(tenantId, (tx) => this.store.list(tx, tenantId, page));
    const shown = found.slice(0, limit);
    return { templates: shown.map(presentListed), next_after: found.length > limit ? shown.at(-1)!.name : null };
  }

  /** The newest version, and how the template came to it. */
  @Get(':id')
  @Allow('settings.read')
  async show(
    @Req() { principal: { tenantId } }: AuthenticatedRequest,
    @Param('id') shown: string,
    @Query() { before }: HistoryQuery,
  ): Promise<unknown> {
    const id = idOf(shown);
    const found = await this.database.inTenant(tenantId, async (tx) => {
      const head = await this.store.head(tx, tenantId, { id });
      const version = head === null ? null : await this.store.version(tx, tenantId, id, head.newest);
      if (head === null || version === null) return null;
      return { head, version, steps: await this.store.history(tx, tenantId, id, before, STEPS_PER_PAGE + 1) };
    });
    if (found === null) throw notFound();
    const { head, version, steps } = found;
    const page = steps.slice(0, STEPS_PER_PAGE);
    return {
      ...presentVersion(version),
      created_at: head.createdAt.toISOString(),
      archived_at: head.archivedAt?.toISOString() ?? null,
      versions: page.map(presentStep),
      next_before: steps.length > STEPS_PER_PAGE ? page.at(-1)!.version : null,
    };
  }

  /** Adds the next version. Whoever sends by the template's name sends this one within seconds; what waits already stays as it was written. */
  @Post(':id/versions')
  @HttpCode(200)
  @Allow('settings.change')
  async addVersion(
    @Req() { principal }: AuthenticatedRequest,
    @Param('id') shown: string,
    @Body() dto: NewVersionDto,
  ): Promise<unknown> {
    const { parent_version: parent, ...written } = dto;
    const wanted = { as: 'version', id: idOf(shown), parent, written } as const;
    const saved = await this.saveTemplate.run(principal.tenantId, wanted, nameOf(principal));
    if (!saved.ok) throw refusalOf(saved.error);
    return presentVersion(saved.value);
  }

  /** One version, for ever the same. */
  @Get(':id/versions/:version')
  @Allow('settings.read')
  async version(
    @Req() { principal: { tenantId } }: AuthenticatedRequest,
    @Param('id') shown: string,
    @Param('version') written: string,
  ): Promise<unknown> {
    const id = idOf(shown);
    if (!/^[1-9]\d{0,5}$/.test(written)) throw notFound();
    return presentVersion(await this.find(tenantId, id, Number(written)));
  }

  /** What it becomes, to the segment, and what would stand against it. Sends nothing and keeps nothing. */
  @Post(':id/preview')
  @HttpCode(200)
  @Allow('settings.read')
  async preview(
    @Req() { principal: { tenantId } }: AuthenticatedRequest,
    @Param('id') shown: string,
    @Body() dto: PreviewDto,
  ): Promise<unknown> {
    const preview = await this.previewTemplate.run(tenantId, idOf(shown), {
      version: dto.version ?? null,
      language: dto.language ?? null,
      zone: dto.time_zone ?? null,
      values: dto.variables ?? null,
    });
    if (preview === null) throw notFound();
    return presentPreview(preview);
  }

  /** Puts a template out of use for good: nobody can send it any more. What it wrote can still be explained. */
  @Post(':id/archive')
  @HttpCode(200)
  @Allow('settings.change')
  async archive(
    @Req() { principal: { tenantId } }: AuthenticatedRequest,
    @Param('id') shown: string,
  ): Promise<unknown> {
    const id = idOf(shown);
    const archived = await this.database.inTenant(tenantId, (tx) => this.store.archive(tx, tenantId, id));
    if (!archived) throw notFound();
    this.templates.forget();
    return { template_id: showId('template', id), archived: true };
  }

  private async find(tenantId: TenantId, id: string, version: number) {
    const found = await this.database.inTenant(tenantId, (tx) => this.store.version(tx, tenantId, id, version));
    if (found === null) throw notFound();
    return found;
  }
}

const nameOf = (principal: Principal): string => showId('apiKey', principal.id);

function idOf(shown: string): string {
  const id = readId('template', shown);
  if (id === null) throw notFound();
  return id;
}

const notFound = (): ProblemError =>
  new ProblemError(
    'ERR_NOT_FOUND',
    'There is no such template or version. Ids look like tpl_ and 32 hexadecimal digits.',
  );

function refusalOf(refused: NotSaved): ProblemError {
  switch (refused.why) {
    case 'faults':
      return invalid(refused.faults);
    case 'unknown':
      return notFound();
    case 'taken':
      return new ProblemError(
        'ERR_CONFLICT',
        'There is a template of this name, perhaps an archived one. Choose another name.',
      );
    case 'moved':
      return new ProblemError(
        'ERR_CONFLICT',
        'parent_version is not the newest: somebody saved in between. Read the template again and bring the two together.',
      );
    case 'archived':
      return new ProblemError('ERR_CONFLICT', 'The template is archived. Create a new one.');
    case 'full':
      return new ProblemError(
        'ERR_CONFLICT',
        `There is room for ${MAX_TEMPLATES} templates in use and ${MAX_VERSIONS} versions of each. Archive what is not needed.`,
      );
    default:
      return assertNever(refused);
  }
}
