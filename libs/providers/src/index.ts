/**
 * SMS providers behind one contract: whoever sends, verifies or reads a text goes through here and never learns whose
 * API it was.
 */
export type {
  Capabilities,
  ClaimedAddress,
  FailureClass,
  InboundMedia,
  ListQuery,
  ListedSms,
  OutboundSms,
  ProviderEvent,
  RawWebhook,
  SendFailure,
  SmsProvider,
  StatusMeaning,
  Submitted,
  Verification,
} from './sms-provider.js';
export { PROVIDER_KEYS, PROVIDERS, providerFor } from './registry.js';
export { bindChannel, type BoundChannel, type SettingOverrides } from './bind-channel.js';
export { codeMeaningOf, type CodeMeaning } from './code-meaning.js';
export { statusMeaningOf } from './status-meaning.js';
export { signedProbe, type ProbeFacts, type ProbeSecret } from './webhook-probe.js';
