import { Module } from '@nestjs/common';
import { RawEventStore } from './raw-event.store.js';
import { Spool } from './spool.js';
import { VerifyWebhook } from './verify-webhook.usecase.js';

/** A webhook becomes a durable row, once, whoever sent it. */
@Module({ providers: [RawEventStore, Spool, VerifyWebhook], exports: [RawEventStore, Spool, VerifyWebhook] })
export class IngressModule {}
