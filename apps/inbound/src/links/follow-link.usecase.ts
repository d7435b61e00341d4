import { Inject, Injectable } from '@nestjs/common';
import { EvidenceStore } from '#libs/evidence';
import { CLOCK, IDS, showId, type Clock, type IdSource, type TenantId } from '#libs/kernel';
import { Database, describeError, LOG, Metrics, type Log, type Tx } from '#libs/platform';
import {
  classifyClick,
  isMachine,
  judgeDestination,
  LinkPolicies,
  readClickSignals,
  ShortLinkStore,
  type ClickTally,
  type ClickVerdict,
  type SeenRequest,
  type StoredLink,
} from '#libs/short-links';
import { Alerts, Directory, TenantVault } from '#libs/tenancy';

/** Where a tap leads. */
export type Followed =
  | { readonly verdict: 'lead'; readonly to: string }
  | { readonly verdict: 'closed'; readonly why: 'unknown' | 'gone' | 'not_allowed' };

/** Clicks of one link that are kept, and those of one class that become evidence: a crawler that comes back for ever fills no table (I31). */
export const MAX_CLICKS_KEPT = 500;
export const MAX_CLICKS_IN_EVIDENCE = 20;

/** Looked for where there is no such link, so that finding nothing is the same work as finding one. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Follows a short link: judges it as things stand now, counts the tap where the tenant wants it counted, and says where it leads. */
@Injectable()
export class FollowLink {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(TenantVault) private readonly vault: TenantVault,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(ShortLinkStore) private readonly links: ShortLinkStore,
    @Inject(LinkPolicies) private readonly policies: LinkPolicies,
    @Inject(EvidenceStore) private readonly evidence: EvidenceStore,
    @Inject(Alerts) private readonly alerts: Alerts,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** `host` is known to lead to links, `code` has the form of one. A tap that cannot be written down still leads on. */
  async run(host: string, code: string, request: SeenRequest): Promise<Followed> {
    const routed = await this.links.route(host, code);
    if (routed === null) return { verdict: 'closed', why: 'unknown' };
    const { tenantId } = routed;
    const cipher = await this.vault.cipherFor(tenantId);
    const { link, followed } = await this.database.inTenant(tenantId, async (tx) => {
      const [found, policy, tenant] = await Promise.all([
        this.links.find(tx, tenantId, routed.id ?? NOBODY),
        this.policies.of(tenantId, tx),
        this.directory.tenant(tenantId, tx),
      ]);
      if (found === null) return { link: null, followed: { verdict: 'closed', why: 'unknown' } as const };
      if (found.isExpired || found.revokedAt !== null || found.destination === null || tenant?.state === 'closed')
        return { link: found, followed: { verdict: 'closed', why: 'gone' } as const };
      const address = cipher.open('short_link', found.id, found.keyVersion, found.destination).toString();
      const judged = judgeDestination(address, policy);
      if (judged.ok) return { link: found, followed: { verdict: 'lead', to: judged.value } as const };
      await this.report(tx, tenantId, found);
      return { link: found, followed: { verdict: 'closed', why: 'not_allowed' } as const };
    });
    if (link?.tracked === true) await this.count(tenantId, link, request, followed.verdict === 'lead');
    this.metrics.count('links_followed', { outcome: followed.verdict === 'lead' ? 'lead' : followed.why });
    return followed;
  }

  /** Somebody took a host from the list while texts with links to it are out (S4.26): whoever looks after the tenant's texts is shown which. */
  private report(tx: Tx, tenantId: TenantId, link: StoredLink): Promise<void> {
    return this.alerts.raise(tx, tenantId, {
      kind: 'link_destination_not_allowed',
      role: 'CommunicationsAdmin',
      severity: 'warning',
      dedupeKey: `link_destination:${link.messageRef ?? link.id}`,
      summary: 'People follow a link whose destination is not on the list of destinations any more',
      context: {
        link_id: showId('link', link.id),
        message_id: link.messageRef === null ? null : showId('message', link.messageRef),
      },
    });
  }

  private async count(tenantId: TenantId, link: StoredLink, request: SeenRequest, opened: boolean): Promise<void> {
    try {
      await this.database.inTenant(tenantId, (tx) => this.write(tx, tenantId, link, request, opened));
    } catch (error) {
      this.metrics.count('link_clicks_lost');
      this.log.warn('A click could not be written down', describeError(error));
    }
  }

  private async write(
    tx: Tx,
    tenantId: TenantId,
    link: StoredLink,
    request: SeenRequest,
    opened: boolean,
  ): Promise<void> {
    const tally = await this.links.tally(tx, tenantId, link.id);
    const known = sum(tally);
    if (known >= MAX_CLICKS_KEPT) return;
    const now = this.clock.now();
    const last = Math.max(...tally.map(({ lastAt }) => lastAt.getTime()));
    const signals = readClickSignals(request, {
      sinceSubmission: await this.sinceSubmission(tx, tenantId, link, now),
      sinceLastFetch: known === 0 ? null : now.getTime() - last,
    });
    const verdict = classifyClick(signals);
    const id = this.ids.next();
    await this.links.addClick(tx, tenantId, link.id, { id, ...verdict, signals, opened });
    const ofClass = sum(tally.filter((each) => each.class === verdict.class));
    if (link.messageRef === null || ofClass >= MAX_CLICKS_IN_EVIDENCE) return;
    const sighting = { messageId: link.messageRef, attemptId: null, at: now, dedupeKey: `click:${id}` };
    await this.evidence.append(tx, tenantId, [this.seen(verdict, opened, sighting)]);
  }

  /** What a click proves, and no more (S1.24): only a human-like one on an open link is vouched for. */
  private seen(verdict: ClickVerdict, opened: boolean, sighting: Parameters<EvidenceStore['saw']>[1]) {
    const detail = `${verdict.class}, scanner ${verdict.scanner}`;
    if (isMachine(verdict)) return this.evidence.saw('scanner_click', { ...sighting, detail });
    if (!opened) return this.evidence.saw('expired_link_click', { ...sighting, detail });
    return verdict.class === 'human_like_click'
      ? this.evidence.saw('link_clicked', { ...sighting, detail, assessment: 'success.link_clicked' })
      : this.evidence.saw('link_clicked', { ...sighting, detail });
  }

  private async sinceSubmission(tx: Tx, tenantId: TenantId, link: StoredLink, now: Date): Promise<number | null> {
    if (link.messageRef === null) return null;
    const events = await this.evidence.read(tx, tenantId, link.messageRef);
    const times = events
      .filter(({ kind }) => kind === 'send_requested')
      .map(({ occurredAt }) => Date.parse(occurredAt));
    return times.length === 0 ? null : now.getTime() - Math.max(...times);
  }
}

const sum = (tally: readonly ClickTally[]): number => tally.reduce((total, { count }) => total + count, 0);
