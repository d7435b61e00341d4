import { Inject, Injectable } from '@nestjs/common';
import type { TenantId } from '#libs/kernel';
import { Database, ENVIRONMENT, ForbiddenAddress, OutgoingHttp, type Environment } from '#libs/platform';
import { LinkDomains, LinkPolicies, type LinkDomain } from '#libs/short-links';

/** Why a name is not proven. Names nothing that was seen there. */
export type Unproven = 'no_answer' | 'another_answer' | 'private_address' | 'taken';

/** What became of looking. */
export interface Verified {
  readonly domain: LinkDomain;
  readonly unproven: Unproven | null;
}

const PROOF_PATH = '/.well-known/parley';
const TIMEOUT_MS = 5_000;
/** A token is short; a page that says there is none may be longer. */
const MAX_PROOF_BYTES = 16_000;

/** Looks whether a claimed name answers the tenant's token, over the one client that reaches no private network and follows no redirect. */
@Injectable()
export class VerifyDomain {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(LinkDomains) private readonly domains: LinkDomains,
    @Inject(LinkPolicies) private readonly policies: LinkPolicies,
    @Inject(OutgoingHttp) private readonly http: OutgoingHttp,
    @Inject(ENVIRONMENT) private readonly env: Environment,
  ) {}

  /** Null: the tenant claims no such name. May run twice. */
  async run(tenantId: TenantId, host: string): Promise<Verified | null> {
    const find = (): Promise<LinkDomain | null> =>
      this.database.inTenant(tenantId, (tx) => this.domains.find(tx, tenantId, host));
    const domain = await find();
    if (domain === null || domain.state === 'active') return domain === null ? null : { domain, unproven: null };
    const unproven = await this.ask(domain);
    if (unproven !== null) return { domain, unproven };
    const isOurs = await this.activate(tenantId, host);
    this.policies.forget();
    this.domains.forget();
    return { domain: (await find()) ?? domain, unproven: isOurs ? null : 'taken' };
  }

  private async ask({ host, token }: LinkDomain): Promise<Unproven | null> {
    try {
      const scheme = this.env.OUTGOING_TO_PRIVATE ? 'http' : 'https';
      const { status, text } = await this.http.send({
        method: 'GET',
        url: `${scheme}://${host}${PROOF_PATH}`,
        timeoutMs: TIMEOUT_MS,
        maxAnswerBytes: MAX_PROOF_BYTES,
      });
      return status === 200 && text.trim() === token ? null : 'another_answer';
    } catch (error) {
      return isForbidden(error) ? 'private_address' : 'no_answer';
    }
  }

  private async activate(tenantId: TenantId, host: string): Promise<boolean> {
    let isOurs = true;
    await this.database
      .inTenant(tenantId, async (tx) => {
        isOurs = await this.domains.activate(tx, tenantId, host);
        if (!isOurs) throw new Error('Another tenant was first');
      })
      .catch((error: unknown) => {
        if (isOurs) throw error;
      });
    return isOurs;
  }
}

/** The refusal itself, or the failure of a connection that it caused. */
const isForbidden = (error: unknown): boolean =>
  error instanceof ForbiddenAddress || (error instanceof Error && error.cause instanceof ForbiddenAddress);
