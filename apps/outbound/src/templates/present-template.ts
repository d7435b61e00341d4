import { showId } from '#libs/kernel';
import { presentContentAnalysis } from '#libs/sms';
import type { ListedTemplate, TemplateVersion, VersionStep } from '#libs/templates';
import type { Preview } from './preview-template.usecase.js';

/** A version as callers read it. */
export const presentVersion = (version: TemplateVersion): Record<string, unknown> => ({
  template_id: showId('template', version.id),
  name: version.name,
  version: version.version,
  parent_version: version.parentVersion,
  message_type: version.stream,
  default_language: version.defaultLanguage,
  bodies: version.bodies,
  variables: version.variables.map(({ name, type, required, sample, maxLength, description }) => ({
    name,
    type,
    required,
    sample,
    max_length: maxLength,
    description,
  })),
  note: version.note,
  changed_by: version.changedBy,
  changed_at: version.createdAt.toISOString(),
});

/** A template in a list: everything but its words. */
export const presentListed = (template: ListedTemplate): Record<string, unknown> => ({
  template_id: showId('template', template.id),
  name: template.name,
  version: template.newest,
  message_type: template.stream,
  languages: template.languages,
  created_at: template.createdAt.toISOString(),
  changed_at: template.changedAt.toISOString(),
  archived_at: template.archivedAt?.toISOString() ?? null,
});

/** One step of a template's history. */
export const presentStep = (step: VersionStep): Record<string, unknown> => ({
  version: step.version,
  parent_version: step.parentVersion,
  note: step.note,
  changed_by: step.changedBy,
  changed_at: step.createdAt.toISOString(),
});

/** What a template becomes. `may_leave` is about words and sender alone: consent, caps and hours are a person's. */
export const presentPreview = ({ version, zone, text, faults }: Preview): Record<string, unknown> => ({
  template_id: showId('template', version.id),
  version: version.version,
  time_zone: zone,
  language: text?.rendered.language ?? null,
  fell_back: text?.rendered.fellBack ?? null,
  body: text?.rendered.body ?? null,
  segments: text?.analysis.segmentCount ?? null,
  cost_units: text?.analysis.estimatedCostUnits ?? null,
  content: text === null ? null : presentContentAnalysis(text.analysis),
  may_leave: text !== null && text.findings.length === 0,
  findings: text?.findings ?? [],
  variable_faults: faults,
});
