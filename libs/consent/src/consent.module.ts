import { Global, Module } from '@nestjs/common';
import { ConsentLedger } from './consent-ledger.store.js';

/** The consent ledger. */
@Global()
@Module({ providers: [ConsentLedger], exports: [ConsentLedger] })
export class ConsentModule {}
