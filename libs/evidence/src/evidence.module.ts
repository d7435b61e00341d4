import { Global, Module } from '@nestjs/common';
import { EvidenceStore } from './evidence.store.js';

/** The append-only record of what was seen. */
@Global()
@Module({ providers: [EvidenceStore], exports: [EvidenceStore] })
export class EvidenceModule {}
