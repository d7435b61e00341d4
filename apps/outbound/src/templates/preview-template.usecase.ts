import { Inject, Injectable } from '@nestjs/common';
import { ConsentPolicies } from '#libs/consent';
import { CLOCK, type Clock, type TenantId } from '#libs/kernel';
import { senderFacts } from '#libs/messaging';
import { Database } from '#libs/platform';
import { ChooseSenders } from '#libs/sender-mapping';
import { analyzeContent, type ContentAnalysis } from '#libs/sms';
import { renderTemplate, TemplatesStore, type Fault, type RenderedText, type TemplateVersion } from '#libs/templates';
import { Directory, takesReplies } from '#libs/tenancy';
import { judgeWords, type WordsFinding } from './judge-words.js';

/** How a template is to be tried. */
export interface PreviewWish {
  /** Null for the newest. */
  readonly version: number | null;
  readonly language: string | null;
  /** Null for the tenant's own. */
  readonly zone: string | null;
  /** Null for the samples. */
  readonly values: Readonly<Record<string, unknown>> | null;
}

/** What a template becomes, and what would stand against it. */
export interface Preview {
  readonly version: TemplateVersion;
  readonly zone: string;
  /** Null where the variables have faults. */
  readonly text: {
    readonly rendered: RenderedText;
    readonly analysis: ContentAnalysis;
    readonly findings: readonly WordsFinding[];
  } | null;
  readonly faults: readonly Fault[];
}

/** Shows what a template becomes, to the segment, with the gate's word about it (S1.47, OB7). Stores nothing and sends nothing; archived templates can be looked at too. */
@Injectable()
export class PreviewTemplate {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(TemplatesStore) private readonly store: TemplatesStore,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(ConsentPolicies) private readonly policies: ConsentPolicies,
    @Inject(ChooseSenders) private readonly senders: ChooseSenders,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Null when there is no such template or version. */
  async run(tenantId: TenantId, id: string, wish: PreviewWish): Promise<Preview | null> {
    const found = await this.database.inTenant(tenantId, async (tx) => {
      const head = await this.store.head(tx, tenantId, { id });
      const version = head === null ? null : await this.store.version(tx, tenantId, id, wish.version ?? head.newest);
      if (version === null) return null;
      const [sender] = await this.senders.run(tx, tenantId, [
        {
          wanted: null,
          fallsBack: true,
          stream: version.stream,
          country: null,
          expectsReply: true,
          person: NOBODY,
        },
      ]);
      return {
        version,
        policy: await this.policies.of(tenantId, tx),
        maxSegments: (await this.directory.tenant(tenantId, tx))?.maxSegments ?? 1,
        sender: sender?.ok === true ? senderFacts(sender.value.sender.entity) : null,
      };
    });
    if (found === null) return null;
    const { version, policy, maxSegments, sender } = found;
    const zone = wish.zone ?? policy.zone;
    const rendered = renderTemplate(version, {
      language: wish.language,
      zone,
      values: wish.values ?? Object.fromEntries(version.variables.map(({ name, sample }) => [name, sample])),
    });
    if (!rendered.ok) return { version, zone, text: null, faults: rendered.error };
    const { body } = rendered.value;
    const analysis = analyzeContent(body, {
      optOutTextRequired: version.stream === 'marketing',
      senderCanReceiveReplies: sender === null || takesReplies(sender),
    });
    const findings = judgeWords({
      now: this.clock.now(),
      policy,
      stream: version.stream,
      sender,
      text: body,
      segments: analysis.segmentCount,
      maxSegments,
    });
    return { version, zone, text: { rendered: rendered.value, analysis, findings }, faults: [] };
  }
}

/** Stands for anybody. */
const NOBODY = '00000000-0000-0000-0000-000000000000';
