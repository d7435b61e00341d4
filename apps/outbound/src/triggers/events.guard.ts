import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Webhook } from 'standardwebhooks';
import { readId, type TenantId } from '#libs/kernel';
import { Database, ProblemError, type SignedRequest } from '#libs/platform';
import { ApiKeys, TenantVault } from '#libs/tenancy';
import type { CountedRequest } from '../api/rate-limit.guard.js';
import { UnverifiedCallers } from '../api/unverified-callers.js';
import { openSecrets } from './source-seals.js';
import { TriggerSources } from './trigger-sources.store.js';

/** Who reports: a key of the tenant, or a source that signs. */
export interface Reporter {
  readonly tenantId: TenantId;
  /** The only name that events of this request may carry; null for a key, which may speak for all. */
  readonly source: string | null;
  /** The id of the key or source. */
  readonly id: string;
}

/** A request whose reporter is known. */
export interface ReportingRequest extends FastifyRequest, SignedRequest, CountedRequest {
  reporter: Reporter;
}

/**
 * Lets events in by an API key (`events.record`) or by a signature of Standard Webhooks with `?source=src_…`: HMAC-SHA-256 over id, time and the exact body, at most five minutes
 * old. Whatever is wrong with a signature is answered alike, so that nobody learns which sources exist; nothing is written.
 */
@Injectable()
export class EventsGuard implements CanActivate {
  constructor(
    @Inject(ApiKeys) private readonly keys: ApiKeys,
    @Inject(Database) private readonly database: Database,
    @Inject(TenantVault) private readonly vault: TenantVault,
    @Inject(TriggerSources) private readonly sources: TriggerSources,
    @Inject(UnverifiedCallers) private readonly unverified: UnverifiedCallers,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<ReportingRequest>();
    request.reporter = await this.unverified.around(request, () => this.reporterOf(request));
    request.countedAs = request.reporter.id;
    return true;
  }

  private async reporterOf(request: ReportingRequest): Promise<Reporter> {
    const { authorization } = request.headers;
    if (authorization !== undefined || request.headers['webhook-signature'] === undefined) {
      const { tenantId, id } = await this.keys.authorise(authorization, 'events.record');
      return { tenantId, source: null, id };
    }
    const reporter = await this.verified(request);
    if (reporter === null)
      throw new ProblemError(
        'ERR_WEBHOOK_REFUSED',
        'Sign as Standard Webhooks describes: webhook-id, webhook-timestamp of the last five minutes and webhook-signature over the exact body, with the newest secret of the source in ?source=.',
      );
    return reporter;
  }

  private async verified({ query, headers, signedBody }: ReportingRequest): Promise<Reporter | null> {
    const { source: shown } = query as { source?: unknown };
    const id = typeof shown === 'string' ? readId('source', shown) : null;
    if (id === null || signedBody === undefined) return null;
    const tenantId = await this.database.transaction((tx) => this.sources.tenantOf(tx, id));
    if (tenantId === null) return null;
    const cipher = await this.vault.cipherFor(tenantId);
    const source = await this.database.inTenant(tenantId, (tx) => this.sources.find(tx, tenantId, id));
    if (source === null) return null;
    const signed = Object.fromEntries(
      ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => [name, String(headers[name] ?? '')]),
    );
    const holds = openSecrets(cipher, source).some((secret) => {
      try {
        new Webhook(secret).verify(signedBody, signed, { jsonParse: false });
        return true;
      } catch {
        return false;
      }
    });
    return holds ? { tenantId, source: source.name, id } : null;
  }
}
