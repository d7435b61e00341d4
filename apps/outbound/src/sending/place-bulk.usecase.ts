import { Inject, Injectable } from '@nestjs/common';
import type { TenantId } from '#libs/kernel';
import { AlarmClock, crashPoint, Database, isUnavailable } from '#libs/platform';
import { Alerts, TenantVault, type TenantCipher } from '#libs/tenancy';
import { BulkSends, type NotPlacedRecipient } from './bulk-sends.store.js';
import { PlaceTexts, type NotPlaced } from './place-texts.usecase.js';

/** Under which the alert about a bulk stands that does not come to an end. */
export const unfinishedAlert = (bulkId: string): string => `bulk_unfinished:${bulkId}`;

/** Places what is left of a bulk, part by part, each in a transaction of its own, with which the part goes. */
@Injectable()
export class PlaceBulk {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(TenantVault) private readonly vault: TenantVault,
    @Inject(BulkSends) private readonly bulks: BulkSends,
    @Inject(PlaceTexts) private readonly place: PlaceTexts,
    @Inject(Alerts) private readonly alerts: Alerts,
    @Inject(AlarmClock) private readonly alarmClock: AlarmClock,
  ) {}

  /** Resolves when nothing of it is left; throws when a part failed, which then is left. May run any number of times, in several processes at once: each text is placed once. */
  async run(tenantId: TenantId, bulkId: string): Promise<void> {
    const cipher = await this.vault.cipherFor(tenantId);
    const left = await this.database.inTenant(tenantId, (tx) => this.bulks.partsLeft(tx, tenantId, bulkId));
    const failures: unknown[] = [];
    for (const first of left)
      await this.placePart(cipher, bulkId, first).catch((error: unknown) => {
        if (isUnavailable(error)) throw error;
        // The other parts are placed all the same.
        failures.push(error);
      });
    if (failures.length > 0) throw failures[0];
    await this.database.inTenant(tenantId, async (tx) => {
      if (await this.bulks.finish(tx, tenantId, bulkId)) await this.alerts.close(tx, tenantId, unfinishedAlert(bulkId));
    });
  }

  private async placePart(cipher: TenantCipher, bulkId: string, first: number): Promise<void> {
    const { tenantId } = cipher;
    const texts = await this.database.inTenant(tenantId, (tx) => this.bulks.read(tx, cipher, bulkId, first));
    if (texts === null) return;
    await this.place.askAbout(
      tenantId,
      texts.map(({ to }) => to),
    );
    await this.database.inTenant(tenantId, async (tx) => {
      if (!(await this.bulks.take(tx, tenantId, bulkId, first))) return;
      const results = await this.place.run(
        tx,
        tenantId,
        texts.map((text, index) => ({
          ...text,
          bulk: { id: bulkId, ordinal: first + index },
          dedupeKey: `bulk:${bulkId}:${first + index}`,
        })),
      );
      // All could be written when the request was taken. What has changed since is the result of whom it concerns, and keeps nobody else waiting.
      const failed = results.flatMap((result, index): readonly NotPlacedRecipient[] =>
        result.ok ? [] : [{ index: first + index, code: codeOf(result.error) }],
      );
      await this.bulks.advance(tx, tenantId, bulkId, failed);
    });
    crashPoint('bulk.part_committed');
    this.alarmClock.ring('deliveries');
  }
}

/** A channel that is gone has no faults to tell; what helps is another sender. */
const codeOf = ({ faults }: NotPlaced): string => faults[0]?.code ?? 'ERR_SENDER_ID_NOT_PROVISIONED';
