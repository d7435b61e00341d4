import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Allow, IsInt, IsObject, IsOptional, IsString, IsTimeZone, Length, Matches, Max, Min } from 'class-validator';
import { WholeNumber } from '#libs/platform';
import { MESSAGE_STREAMS } from '#libs/sms';
import { VARIABLE_TYPES } from '#libs/templates';

/** How a variable is declared; for the API's description only. */
export class VariableDto {
  @ApiProperty({ pattern: '^[a-z][a-z0-9_]{0,39}$', example: 'visit_at' })
  readonly name!: string;

  @ApiProperty({ enum: VARIABLE_TYPES })
  readonly type!: string;

  @ApiPropertyOptional({ default: true })
  readonly required?: boolean;

  @ApiProperty({ description: 'A value of its type, made up.', example: '2026-06-16T14:00:00-05:00' })
  readonly sample!: unknown;

  @ApiPropertyOptional({ description: 'For text, url, integer, decimal and money.' })
  readonly max_length?: number;

  @ApiPropertyOptional({ maxLength: 200 })
  readonly description?: string;
}

/**
 * What a template says. Only the names of the fields are checked here: its form and its sense are judged together in libs/templates, so that one answer has every fault.
 */
export class TemplateContentDto {
  @ApiProperty({ enum: MESSAGE_STREAMS })
  @Allow()
  readonly message_type?: unknown;

  @ApiProperty({
    example: 'en',
    description: 'One of the languages in bodies; for people whose language is not there.',
  })
  @Allow()
  readonly default_language?: unknown;

  @ApiProperty({ type: Object, example: { en: 'Hi {{ first_name }}, see you {{ visit_at }}.' } })
  @Allow()
  readonly bodies?: unknown;

  @ApiPropertyOptional({ type: [VariableDto] })
  @Allow()
  readonly variables?: unknown;

  @ApiPropertyOptional({ maxLength: 500, description: 'Why this version.' })
  @Allow()
  readonly note?: unknown;
}

/** A new template. */
export class NewTemplateDto extends TemplateContentDto {
  @ApiProperty({ pattern: '^[a-z0-9][a-z0-9_-]{0,63}$', example: 'visit_reminder' })
  @Allow()
  readonly name?: unknown;
}

/** The next version of a template. */
export class NewVersionDto extends TemplateContentDto {
  @ApiProperty({ minimum: 1, description: 'The version its author saw. Another one came first: 409.' })
  @Allow()
  readonly parent_version?: unknown;
}

/** A page of templates. */
export class TemplatesQuery {
  @ApiPropertyOptional({ description: 'Templates whose names follow this one.' })
  @IsOptional()
  @Matches(/^[a-z0-9_-]{0,64}$/, { message: 'after must be the name of a template' })
  readonly after: string = '';

  @ApiPropertyOptional({ minimum: 1, maximum: 100, default: 50 })
  @IsOptional()
  @WholeNumber()
  @IsInt()
  @Min(1)
  @Max(100)
  readonly limit: number = 50;

  @ApiPropertyOptional({ enum: ['true', 'false'], default: 'false', description: 'Those out of use instead.' })
  @IsOptional()
  @Matches(/^(?:true|false)$/, { message: 'archived must be true or false' })
  readonly archived: string = 'false';
}

/** Where a page of a template's history begins. */
export class HistoryQuery {
  @ApiPropertyOptional({ description: 'Versions older than this one.' })
  @IsOptional()
  @WholeNumber()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly before: number = 1_000_000;
}

/** For whom a template is tried. */
export class PreviewDto {
  @ApiPropertyOptional({ minimum: 1, description: 'The newest when left out.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly version?: number;

  @ApiPropertyOptional({ example: 'es-MX' })
  @IsOptional()
  @IsString()
  @Length(1, 35)
  readonly language?: string;

  @ApiPropertyOptional({ description: "The tenant's own when left out.", example: 'America/Chicago' })
  @IsOptional()
  @IsTimeZone({ message: 'time_zone must be a time zone such as America/Chicago' })
  readonly time_zone?: string;

  @ApiPropertyOptional({ type: Object, description: 'The samples when left out. Nothing of it is kept.' })
  @IsOptional()
  @IsObject()
  readonly variables?: Readonly<Record<string, unknown>>;
}
