import type { Provider } from '@nestjs/common';
import { DeadLetterStore } from './dead-letter.store.js';
import { DecideCase } from './decide-case.usecase.js';
import { ApplyProposal } from './apply-proposal.js';
import { DecideProposal, PROPOSAL_TARGET } from './decide-proposal.usecase.js';
import { KpiStore } from './kpi.store.js';
import { OpenAlerts } from './open-alerts.store.js';
import { OpenCases } from './open-cases.usecase.js';
import { ProposalStore } from './proposal.store.js';
import { ProposeRules } from './propose-rules.usecase.js';
import { PublishFigures } from './publish-figures.usecase.js';
import { ReadKpis } from './read-kpis.usecase.js';
import { ReadPack } from './read-pack.usecase.js';
import { RejectionStore } from './rejection.store.js';
import { ReplayMessage } from './replay-message.usecase.js';
import { RollUpKpis } from './roll-up-kpis.usecase.js';
import { SpecialistStore } from './specialist.store.js';
import { StuckStore } from './stuck.store.js';
import { WatchPolicies } from './watch-policies.js';
import { WatchRejections } from './watch-rejections.usecase.js';
import { WatchRoundStore } from './watch-round.store.js';
import { WatchStuck } from './watch-stuck.usecase.js';
import { WatchTenants } from './watch-tenants.usecase.js';
import { Watch } from './watch.service.js';

/** Everything the watch is made of, for the module of the app. */
export const WATCH_PROVIDERS: readonly Provider[] = [
  Watch,
  WatchTenants,
  WatchRoundStore,
  KpiStore,
  RollUpKpis,
  ReadKpis,
  PublishFigures,
  WatchPolicies,
  OpenAlerts,
  RejectionStore,
  WatchRejections,
  StuckStore,
  WatchStuck,
  DeadLetterStore,
  ReplayMessage,
  ReadPack,
  SpecialistStore,
  OpenCases,
  DecideCase,
  ProposalStore,
  ProposeRules,
  DecideProposal,
  { provide: PROPOSAL_TARGET, useClass: ApplyProposal },
];
