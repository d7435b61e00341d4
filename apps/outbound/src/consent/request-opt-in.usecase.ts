import { Inject, Injectable } from '@nestjs/common';
import { OPT_IN_REQUEST_MS, optInRequest } from '#libs/consent';
import { LaneStore } from '#libs/conversation';
import { CLOCK, err, ok, type Clock, type Result, type TenantId } from '#libs/kernel';
import { AcceptMessage, type Accepted } from '#libs/messaging';
import { AlarmClock, Database } from '#libs/platform';
import { SenderMap } from '#libs/sender-mapping';
import { Directory, EndpointStore, TenantVault } from '#libs/tenancy';

/** Asks a person once whether they want the texts of a programme; YES to it is consent with the question's own words as disclosure. No reminder is ever sent. */
@Injectable()
export class RequestOptIn {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(TenantVault) private readonly vault: TenantVault,
    @Inject(EndpointStore) private readonly endpoints: EndpointStore,
    @Inject(SenderMap) private readonly senders: SenderMap,
    @Inject(LaneStore) private readonly lanes: LaneStore,
    @Inject(AcceptMessage) private readonly accept: AcceptMessage,
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
    const accepted = await this.database.inTenant(tenantId, async (tx) => {
      const sender = await this.senders.resolve(tx, tenantId, wanted.sender);
      const channel = sender.ok ? await this.directory.channel(tenantId, sender.value.number.channelRow, tx) : null;
      if (!sender.ok || channel === null) return null;
      const { number } = sender.value;
      const [endpointId] = await this.endpoints.ensure(tx, cipher, [wanted.number]);
      const laneId = cipher.laneId(number.id, endpointId!);
      await this.lanes.ensure(tx, tenantId, { laneId, numberId: number.id, endpointId: endpointId! });
      const now = this.clock.now().getTime();
      return this.accept.run(tx, cipher, {
        tenant,
        channel,
        sender: number,
        laneId,
        endpointId: endpointId!,
        origin: 'api',
        purpose: 'opt_in_request',
        stream: 'marketing',
        body: optInRequest(tenant, wanted.programme),
        dedupeKey: `opt_in_request:${endpointId}:${wanted.programme}:${Math.floor(now / OPT_IN_REQUEST_MS)}`,
        programme: wanted.programme,
        priority: 5,
        expiresAt: new Date(now + OPT_IN_REQUEST_MS),
      });
    });
    if (accepted === null) return err('no_sender');
    this.alarmClock.ring('deliveries');
    return ok(accepted);
  }
}
