import { Module } from '@nestjs/common';
import { RawEventStore } from './raw-event.store.js';
import { VerifyWebhook } from './verify-webhook.usecase.js';

/** A webhook becomes a durable row, once, whoever sent it. */
@Module({ providers: [RawEventStore, VerifyWebhook], exports: [RawEventStore, VerifyWebhook] })
export class IngressModule {}
