import { Global, Module } from '@nestjs/common';
import { ConsentLedger } from './consent-ledger.store.js';
import { ConsentPolicies } from './consent-policies.js';
import { ExternalOptOuts } from './external-opt-outs.js';

/** The consent ledger. */
@Global()
@Module({
  providers: [ConsentLedger, ConsentPolicies, ExternalOptOuts],
  exports: [ConsentLedger, ConsentPolicies, ExternalOptOuts],
})
export class ConsentModule {}
