import { Global, Module } from '@nestjs/common';
import { ConsentHolds } from './consent-holds.store.js';
import { ConsentLedger } from './consent-ledger.store.js';
import { ConsentPolicies } from './consent-policies.js';
import { ExternalOptOuts } from './external-opt-outs.js';
import { ImportJobs } from './import/import-jobs.store.js';
import { ImportList } from './import/import-list.usecase.js';
import { ListRows } from './import/list-rows.store.js';
import { LiftSuppression } from './lift-suppression.usecase.js';
import { LookUpPerson } from './look-up-person.usecase.js';
import { RecordConsent } from './record-consent.usecase.js';
import { RunLawClock } from './run-law-clock.usecase.js';
import { SuppressNumber } from './suppress-number.usecase.js';

const PARTS = [
  ConsentLedger,
  ConsentHolds,
  ConsentPolicies,
  ExternalOptOuts,
  ImportJobs,
  ImportList,
  LiftSuppression,
  ListRows,
  LookUpPerson,
  RecordConsent,
  RunLawClock,
  SuppressNumber,
];

/** The consent ledger, what tenants decided about it, and everything that changes or asks it. */
@Global()
@Module({ providers: PARTS, exports: PARTS })
export class ConsentModule {}
