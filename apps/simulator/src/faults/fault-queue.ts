import { Injectable } from '@nestjs/common';
import { LiveFeed } from '../live/live-feed.js';
import type { ModelFault, SendFault } from './fault.js';
import { fits, type Match, type Traffic } from './matching.js';

/** A fault waiting for its traffic. */
export type ScriptedFault = { readonly id: number; readonly match: Match | undefined; readonly times: number } & (
  { readonly target: 'send'; readonly fault: SendFault } | { readonly target: 'model'; readonly fault: ModelFault }
);

type NewFault = ScriptedFault extends infer F ? (F extends ScriptedFault ? Omit<F, 'id'> : never) : never;

/** Most faults waiting at once. */
export const MAX_SCRIPTED_FAULTS = 1_000;

/** The scripted faults, first in first out among those that fit. */
@Injectable()
export class FaultQueue {
  private waiting: ScriptedFault[] = [];
  private lastId = 0;

  constructor(private readonly live: LiveFeed) {}

  /** Null when the queue is full. */
  add(fault: NewFault): ScriptedFault | null {
    if (this.waiting.length >= MAX_SCRIPTED_FAULTS) return null;
    this.lastId += 1;
    const added = { id: this.lastId, ...fault } as ScriptedFault;
    this.waiting.push(added);
    this.live.publish({ type: 'faults-changed' });
    return added;
  }

  all(): readonly ScriptedFault[] {
    return this.waiting;
  }

  clear(): void {
    this.waiting = [];
    this.live.publish({ type: 'faults-changed' });
  }

  /** The fault for this send, used up once; null when none fits. */
  takeForSend(traffic: Traffic): SendFault | null {
    const taken = this.take('send', traffic);
    return taken?.target === 'send' ? taken.fault : null;
  }

  /** The fault for this model request, used up once; null when none fits. */
  takeForModel(traffic: Traffic): ModelFault | null {
    const taken = this.take('model', traffic);
    return taken?.target === 'model' ? taken.fault : null;
  }

  private take(target: ScriptedFault['target'], traffic: Traffic): ScriptedFault | null {
    if (this.waiting.length === 0) return null;
    const index = this.waiting.findIndex((one) => one.target === target && fits(one.match, traffic));
    const found = this.waiting[index];
    if (found === undefined) return null;
    if (found.times <= 1) this.waiting.splice(index, 1);
    else this.waiting[index] = { ...found, times: found.times - 1 };
    this.live.publish({ type: 'fault', target, kind: found.fault.kind });
    this.live.publish({ type: 'faults-changed' });
    return found;
  }
}
