import { Global, Module } from '@nestjs/common';
import { AlertBook } from './alert-book.store.js';
import { NoticeList } from './notice-list.store.js';
import { NoticeQueue } from './notice-queue.store.js';
import { Notices } from './notices.store.js';
import { Subscriptions } from './subscriptions.store.js';

const PROVIDERS = [Notices, NoticeQueue, NoticeList, Subscriptions, AlertBook];

/** Our own outgoing events. */
@Global()
@Module({ providers: PROVIDERS, exports: PROVIDERS })
export class NotificationsModule {}
