/** The pair (customer number, business number): its lane, its history, who is speaking. */
export { ConversationModule } from './conversation.module.js';
export { HISTORY_TURNS, HistoryStore, type HistoryTurn } from './history.store.js';
export {
  LaneStore,
  MAX_TEXTS_PER_TURN,
  type Appended,
  type ArrivingText,
  type GatheringPause,
  type LaneLease,
  type OpenLane,
  type Settled,
  type WaitingText,
  type WaitingWords,
} from './lane.store.js';
export { CONTEXT_REACH_MS, keywordContext, type LastSaid } from './domain/keyword-context.js';
