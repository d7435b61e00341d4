import { Module } from '@nestjs/common';
import { HistoryStore } from './history.store.js';
import { LaneStore } from './lane.store.js';

/** The pair (customer number, business number): its lane, its history, who is speaking. */
@Module({ providers: [LaneStore, HistoryStore], exports: [LaneStore, HistoryStore] })
export class ConversationModule {}
