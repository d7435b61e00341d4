import { Global, Module } from '@nestjs/common';
import { SaveTemplate } from './save-template.usecase.js';
import { Templates } from './templates.js';
import { TemplatesStore } from './templates.store.js';

const PARTS = [SaveTemplate, Templates, TemplatesStore];

/** Templates: kept, checked, found. */
@Global()
@Module({ providers: PARTS, exports: PARTS })
export class TemplatesModule {}
