import { Inject, Injectable } from '@nestjs/common';
import type { TenantId } from '#libs/kernel';
import { Database } from '#libs/platform';
import type { ReadEvent } from './read-event.js';
import { RecordEvents, type RecordedEvent } from './record-events.usecase.js';
import { TriggerSources } from './trigger-sources.store.js';

/** Takes events in that came by a door of ours: finds the source each of them names, and records them. */
@Injectable()
export class TakeEvents {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(TriggerSources) private readonly sources: TriggerSources,
    @Inject(RecordEvents) private readonly record: RecordEvents,
  ) {}

  /** One result for each event, in their order; may run twice. A source that nobody set up is one that cannot be asked again. */
  async run(tenantId: TenantId, events: readonly ReadEvent[]): Promise<readonly RecordedEvent[]> {
    const names = [...new Set(events.map(({ written }) => written.source))];
    const ids = await this.database.inTenant(tenantId, (tx) => this.sources.idsOf(tx, tenantId, names));
    return this.record.run(
      tenantId,
      events.map((event) => ({ ...event, sourceId: ids.get(event.written.source) ?? null })),
    );
  }
}
