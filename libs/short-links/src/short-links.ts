import { Inject, Injectable } from '@nestjs/common';
import { IDS, type IdSource, type TenantId } from '#libs/kernel';
import { isUnavailable, LOG, Metrics, type Log, type Tx } from '#libs/platform';
import type { MessageStream } from '#libs/sms';
import type { TenantCipher } from '#libs/tenancy';
import { LINK_CODES, type CodeSource } from './code-source.js';
import type { LinkPolicy } from './domain/link-policy.js';
import { planLinks, replaceLinks, showLink, type LinkPlan, type RefusedLink } from './domain/plan-links.js';
import { LinkPolicies } from './link-policies.js';
import { ShortLinkStore, type NewLink } from './short-link.store.js';

/** A text whose links may become short. */
export interface TextWithLinks {
  readonly body: string;
  readonly stream: MessageStream;
  /** The id of the message it will be; null when that is known only afterwards, see {@link ShortLinks.attach}. */
  readonly messageRef: string | null;
  readonly endpointId: string | null;
  /** Instead of the policy's number of days. */
  readonly expiresAt?: Date;
}

/** A link that took the place of a long one. */
export interface MadeLink {
  readonly id: string;
  readonly shown: string;
  readonly tracked: boolean;
}

/** A text afterwards. */
export interface Shortened {
  readonly body: string;
  readonly links: readonly MadeLink[];
  /** The links are long although they should be short (S0.40); whether it may leave so is decided by `decideAfterShortening`. */
  readonly warning: 'ERR_URL_SHORTENER_FAILED' | null;
  /** Not empty: the text must not leave. */
  readonly refused: readonly RefusedLink[];
}

/** Texts in one call. */
export const MAX_TEXTS_SHORTENED = 1_000;

interface Piece {
  readonly plan: LinkPlan;
  /** The new link of each destination of the text. */
  readonly made: ReadonlyMap<string, NewLink>;
}

/** Makes the links of texts short, on the tenant's own domain (S0.16, C.5-23). */
@Injectable()
export class ShortLinks {
  constructor(
    @Inject(LinkPolicies) private readonly policies: LinkPolicies,
    @Inject(ShortLinkStore) private readonly links: ShortLinkStore,
    @Inject(LINK_CODES) private readonly codes: CodeSource,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** What the tenant decided, at most 5 seconds old. */
  policyOf(tenantId: TenantId, within?: Tx): Promise<LinkPolicy> {
    return this.policies.of(tenantId, within);
  }

  /** What {@link shorten} would refuse in each of these texts, in their order. Writes nothing. */
  async refusedIn(
    tenantId: TenantId,
    texts: readonly Pick<TextWithLinks, 'body' | 'stream'>[],
    within?: Tx,
  ): Promise<readonly (readonly RefusedLink[])[]> {
    const policy = await this.policies.of(tenantId, within);
    // Many who get the same words are one text to look at.
    const judged = new Map<string, readonly RefusedLink[]>();
    return texts.map(({ body, stream }) => {
      const same = `${stream} ${body}`;
      const refused = judged.get(same) ?? planLinks(body, stream, policy).refused;
      judged.set(same, refused);
      return refused;
    });
  }

  /**
   * One result for each text, in their order; at most {@link MAX_TEXTS_SHORTENED}. All links are written with one statement, in the caller's transaction, which lives on when that
   * fails: the texts then keep their long links, with a warning (S0.40, F42). What it gave may be given to it again and stays as it is; the same texts twice make other links.
   */
  async shorten(tx: Tx, cipher: TenantCipher, texts: readonly TextWithLinks[]): Promise<readonly Shortened[]> {
    if (texts.length > MAX_TEXTS_SHORTENED) throw new RangeError(`At most ${MAX_TEXTS_SHORTENED} texts at once`);
    const policy = await this.policies.of(cipher.tenantId, tx);
    const pieces = texts.map((text): Piece => this.prepare(text, policy));
    const made = pieces.flatMap((piece) => [...piece.made.values()]);
    const isWritten = made.length === 0 || (await this.write(tx, cipher, policy, made));
    return texts.map(({ body }, index) => {
      const { plan, made: links } = pieces[index]!;
      if (plan.links.length === 0) return { body, links: [], warning: null, refused: plan.refused };
      if (!isWritten) return { body, links: [], warning: 'ERR_URL_SHORTENER_FAILED', refused: [] };
      const shown = ({ code }: NewLink): string => showLink(policy, policy.domain!, code);
      return {
        body: replaceLinks(body, plan.links, ({ destination }) => shown(links.get(destination)!)),
        links: [...links.values()].map((link) => ({ id: link.id, shown: shown(link), tracked: link.tracked })),
        warning: null,
        refused: [],
      };
    });
  }

  /** Says which message a link was made for, where {@link shorten} could not know. May run twice. */
  attach(tx: Tx, tenantId: TenantId, pairs: readonly { linkId: string; messageId: string }[]): Promise<void> {
    return this.links.attach(tx, tenantId, pairs);
  }

  private prepare(text: TextWithLinks, policy: LinkPolicy): Piece {
    const plan = planLinks(text.body, text.stream, policy);
    const made = new Map<string, NewLink>();
    for (const { destination } of plan.links)
      if (!made.has(destination))
        made.set(destination, {
          id: this.ids.next(),
          code: this.codes.next(),
          destination,
          messageRef: text.messageRef,
          endpointId: text.endpointId,
          stream: text.stream,
          tracked: plan.tracked,
          expiresAt: text.expiresAt ?? null,
        });
    return { plan, made };
  }

  /** False: nothing was written, and the transaction is as it was before. */
  private async write(tx: Tx, cipher: TenantCipher, policy: LinkPolicy, made: readonly NewLink[]): Promise<boolean> {
    const { domain, ownHosts, expiryDays } = policy;
    let reason = 'domain_not_active';
    if (ownHosts.includes(domain!)) {
      await tx.query('savepoint short_links');
      try {
        const written = await this.links.insert(tx, cipher, { host: domain!, expiryDays }, made);
        await tx.query('release savepoint short_links');
        if (written === made.length) return true;
      } catch (error) {
        if (isUnavailable(error)) throw error;
        await tx.query('rollback to savepoint short_links');
        reason = 'not_stored';
        this.log.warn('Links could not be written down', { links: made.length });
      }
    }
    this.metrics.count('links_not_shortened', { reason }, made.length);
    return false;
  }
}
