import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Subject, type Observable } from 'rxjs';
import type { MessageRecord } from '../carrier/message-record.js';

/** A text as the page shows it. */
export interface LiveMessage {
  readonly sid: string;
  readonly customer: string;
  readonly business: string;
  /** `carrier`: said by the carrier itself, such as its answer to STOP. */
  readonly side: 'customer' | 'business' | 'carrier';
  readonly body: string;
  readonly status: string;
  readonly errorCode: number | null;
  readonly segments: number;
  readonly mediaCount: number;
  readonly at: string;
}

export type LiveEvent =
  | { readonly type: 'message'; readonly message: LiveMessage }
  | { readonly type: 'status'; readonly sid: string; readonly status: string; readonly errorCode: number | null }
  /** What our side answered to an inbound text: one status per post. */
  | { readonly type: 'webhook'; readonly sid: string; readonly statuses: readonly (number | null)[] }
  | { readonly type: 'fault'; readonly target: 'send' | 'model'; readonly kind: string }
  /** The scripted troubles are not what they were. */
  | { readonly type: 'faults-changed' }
  | { readonly type: 'plans-changed' };

/** The text as the page shows it. */
export function toLive(message: MessageRecord): LiveMessage {
  const inbound = message.direction === 'inbound';
  return {
    sid: message.sid,
    customer: inbound ? message.from : message.to,
    business: inbound ? message.to : message.from,
    side: inbound ? 'customer' : message.direction === 'outbound-reply' ? 'carrier' : 'business',
    body: message.body,
    status: message.status,
    errorCode: message.errorCode,
    segments: message.segments,
    mediaCount: message.mediaCount,
    at: message.createdAt.toISOString(),
  };
}

/** What happens right now, for the pages that watch. Costs nothing while nobody does. */
@Injectable()
export class LiveFeed implements OnApplicationShutdown {
  private readonly subject = new Subject<LiveEvent>();

  get events(): Observable<LiveEvent> {
    return this.subject;
  }

  publish(event: LiveEvent): void {
    this.subject.next(event);
  }

  messageAppeared(message: MessageRecord): void {
    if (this.subject.observed) this.subject.next({ type: 'message', message: toLive(message) });
  }

  statusChanged({ sid, status, errorCode }: MessageRecord): void {
    if (this.subject.observed) this.subject.next({ type: 'status', sid, status, errorCode });
  }

  onApplicationShutdown(): void {
    this.subject.complete();
  }
}
