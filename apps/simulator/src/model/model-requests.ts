import { Controller, Delete, Get, HttpCode, Injectable } from '@nestjs/common';

/** One request to the model, for checkers: what was asked, and how it ended. Never a key. */
export interface ModelRequestRecord {
  readonly n: number;
  readonly at: string;
  readonly requestId: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** Kind of the scripted fault that struck, if one did. */
  readonly fault: string | null;
  /** HTTP status that was answered; null while open or when the caller left first. */
  status: number | null;
  /** The caller closed the connection before the answer was complete. */
  aborted: boolean;
}

/** Most requests remembered. */
export const MAX_MODEL_REQUESTS = 1_000;

/** Remembers the newest requests. */
@Injectable()
export class ModelRequests {
  private kept: ModelRequestRecord[] = [];
  private lastN = 0;

  record(request: Omit<ModelRequestRecord, 'n' | 'at' | 'status' | 'aborted'>): ModelRequestRecord {
    this.lastN += 1;
    const record = { n: this.lastN, at: new Date().toISOString(), ...request, status: null, aborted: false };
    this.kept.push(record);
    if (this.kept.length >= MAX_MODEL_REQUESTS * 2) this.kept = this.kept.slice(-MAX_MODEL_REQUESTS);
    return record;
  }

  /** How many requests came since the simulator started. */
  get total(): number {
    return this.lastN;
  }

  /** Oldest first. */
  newest(): readonly ModelRequestRecord[] {
    return this.kept.slice(-MAX_MODEL_REQUESTS);
  }

  clear(): void {
    this.kept = [];
  }
}

@Controller('sim/model/requests')
export class ModelRequestsController {
  constructor(private readonly requests: ModelRequests) {}

  /** Oldest first, the newest 1,000. */
  @Get()
  list(): { readonly total: number; readonly requests: readonly ModelRequestRecord[] } {
    return { total: this.requests.total, requests: this.requests.newest() };
  }

  @Delete()
  @HttpCode(204)
  clear(): void {
    this.requests.clear();
  }
}
