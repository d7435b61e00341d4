import { Global, Module } from '@nestjs/common';
import { NotificationsModule } from '#libs/notifications';
import { EvidenceStore } from './evidence.store.js';

/** The append-only record of what was seen. */
@Global()
@Module({ imports: [NotificationsModule], providers: [EvidenceStore], exports: [EvidenceStore] })
export class EvidenceModule {}
