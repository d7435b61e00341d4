import { Inject, Injectable } from '@nestjs/common';
import { ConsentPolicies, OPT_IN_REQUEST_MS, optInRequest } from '#libs/consent';
import { CLOCK, err, ok, type Clock, type Result, type TenantId } from '#libs/kernel';
import type { Accepted } from '#libs/messaging';
import { AlarmClock, Database } from '#libs/platform';
import { Directory, TenantVault } from '#libs/tenancy';
import { PlaceTexts } from '../sending/place-texts.usecase.js';

/** Asks a person once whether they want the texts of a programme; YES to it is consent with the question's own words as disclosure. No reminder is ever sent. */
@Injectable()
export class RequestOptIn {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(TenantVault) private readonly vault: TenantVault,
    @Inject(ConsentPolicies) private readonly policies: ConsentPolicies,
    @Inject(PlaceTexts) private readonly place: PlaceTexts,
    @Inject(AlarmClock) private readonly alarmClock: AlarmClock,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** One question per person, programme and week; asking again within it returns the first. */
  async run(
    tenantId: TenantId,
    wanted: { readonly number: string; readonly programme: string; readonly sender: string | null },
  ): Promise<Result<Accepted, 'no_sender'>> {
    const [cipher, tenant] = await Promise.all([this.vault.cipherFor(tenantId), this.directory.tenant(tenantId)]);
    if (tenant === null) return err('no_sender');
    const { defaultLanguage, wording } = await this.policies.of(tenantId);
    const now = this.clock.now().getTime();
    const [placed] = await this.database.inTenant(tenantId, (tx) =>
      this.place.run(tx, tenantId, [
        {
          to: wanted.number,
          sender: wanted.sender,
          fallsBack: false,
          origin: 'api',
          purpose: 'opt_in_request',
          stream: 'marketing',
          body: optInRequest(tenant, wanted.programme, { language: defaultLanguage, wording }),
          dedupeKey: `opt_in_request:${cipher.endpointId(wanted.number)}:${wanted.programme}:${Math.floor(now / OPT_IN_REQUEST_MS)}`,
          programme: wanted.programme,
          priority: 5,
          expiresAt: new Date(now + OPT_IN_REQUEST_MS),
        },
      ]),
    );
    if (!placed!.ok) return err('no_sender');
    this.alarmClock.ring('deliveries');
    return ok(placed!.value);
  }
}
