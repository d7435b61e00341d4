import { Inject, Injectable } from '@nestjs/common';
import { showId, type TenantId } from '#libs/kernel';
import { Database } from '#libs/platform';
import {
  CLICK_CLASSES,
  judgeDestination,
  LinkPolicies,
  SCANNER_CLASSIFICATIONS,
  showLink,
  ShortLinkStore,
  type ClickTally,
  type LinkPolicy,
  type StoredLink,
} from '#libs/short-links';
import { TenantVault, type TenantCipher } from '#libs/tenancy';

/** Newest clicks that are shown one by one. */
const CLICKS_SHOWN = 100;

/** A link and what is known of who followed it (S1.49). Where it leads is not told: an address may name a person. */
@Injectable()
export class ShowLink {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(TenantVault) private readonly vault: TenantVault,
    @Inject(ShortLinkStore) private readonly links: ShortLinkStore,
    @Inject(LinkPolicies) private readonly policies: LinkPolicies,
  ) {}

  /** Null: it is none of the tenant's. */
  async run(tenantId: TenantId, id: string): Promise<Record<string, unknown> | null> {
    const cipher = await this.vault.cipherFor(tenantId);
    return this.database.inTenant(tenantId, async (tx) => {
      const [link, tally, clicks, policy] = await Promise.all([
        this.links.find(tx, tenantId, id),
        this.links.tally(tx, tenantId, id),
        this.links.clicks(tx, tenantId, id, CLICKS_SHOWN),
        this.policies.of(tenantId, tx),
      ]);
      if (link === null) return null;
      const url = showLink(policy, link.host, link.code);
      const messageId = link.messageRef === null ? null : showId('message', link.messageRef);
      return {
        link_id: showId('link', link.id),
        message_id: messageId,
        message_type: link.stream,
        url,
        state: stateOf(link, policy, cipher),
        tracked: link.tracked,
        created_at: link.createdAt.toISOString(),
        expires_at: link.expiresAt.toISOString(),
        revoked_at: link.revokedAt?.toISOString() ?? null,
        clicks: countBy(CLICK_CLASSES, tally, 'class'),
        scanners: countBy(SCANNER_CLASSIFICATIONS, tally, 'scanner'),
        first_clicked_at: edge(tally, 'firstAt', Math.min),
        last_clicked_at: edge(tally, 'lastAt', Math.max),
        events: clicks.map((click) => ({
          click_id: showId('click', click.id),
          sms_message_id: messageId,
          link_id: showId('link', link.id),
          occurred_at: click.clickedAt.toISOString(),
          url,
          classification: click.class,
          scanner_classification: click.scanner,
          confidence: click.confidence,
          signals: click.signals,
          opened: click.opened,
        })),
      };
    });
  }
}

function stateOf(link: StoredLink, policy: LinkPolicy, cipher: TenantCipher): string {
  if (link.revokedAt !== null || link.destination === null) return 'revoked';
  if (link.isExpired) return 'expired';
  if (!policy.ownHosts.includes(link.host)) return 'domain_not_active';
  const address = cipher.open('short_link', link.id, link.keyVersion, link.destination).toString();
  return judgeDestination(address, policy).ok ? 'open' : 'destination_not_allowed';
}

const countBy = (
  names: readonly string[],
  tally: readonly ClickTally[],
  by: 'class' | 'scanner',
): Record<string, number> =>
  Object.fromEntries(
    names.map((name) => [
      name,
      tally.filter((each) => each[by] === name).reduce((total, { count }) => total + count, 0),
    ]),
  );

const edge = (
  tally: readonly ClickTally[],
  at: 'firstAt' | 'lastAt',
  pick: (...times: number[]) => number,
): string | null =>
  tally.length === 0 ? null : new Date(pick(...tally.map((each) => each[at].getTime()))).toISOString();
