/** Texts with variables, written once in several languages: what they may hold, how they are kept, what they become for one person. */
export { Templates } from './templates.js';
export {
  MAX_TEMPLATES,
  MAX_VERSIONS,
  TemplatesStore,
  type ListedTemplate,
  type TemplateHead,
  type VersionStep,
} from './templates.store.js';
export { SaveTemplate, type NotSaved, type TemplateToSave } from './save-template.usecase.js';
export { TemplatesModule } from './templates.module.js';
export type { Fault } from './domain/fault.js';
export { chooseLanguage, readLanguage, type LanguageChoice } from './domain/languages.js';
export { readDraft, type WrittenDraft } from './domain/read-draft.js';
export { templateFaults, type TemplateRules } from './domain/check-template.js';
export { renderTemplate, type RenderedText, type RenderWish } from './domain/render-template.js';
export { MAX_LANGUAGES, TEMPLATE_NAME, type TemplateDraft, type TemplateVersion } from './domain/template-version.js';
export {
  MAX_VARIABLES,
  readVariables,
  VARIABLE_TYPES,
  type Value,
  type Values,
  type Variable,
  type VariableType,
} from './domain/variables.js';
export { MAX_BODY } from './domain/engine.js';
