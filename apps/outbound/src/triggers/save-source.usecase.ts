import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { err, IDS, ok, type IdSource, type Result, type TenantId } from '#libs/kernel';
import { Database, OutgoingHttp, type Fault } from '#libs/platform';
import { TenantVault } from '#libs/tenancy';
import { openBearer, openRecheckUrl, openSecrets, sealedSource } from './source-seals.js';
import { TriggerSources, type TriggerSource } from './trigger-sources.store.js';

/** What a tenant says of a system that reports events. */
export interface SourceWish {
  readonly recheckUrl: string | null;
  /** Undefined: the one that is kept stays. */
  readonly recheckToken?: string | null | undefined;
}

/** Why a source was not saved. */
export type SourceNotSaved =
  { readonly why: 'unknown' | 'taken' } | { readonly why: 'faults'; readonly faults: readonly Fault[] };

/** Secrets of a source: the newest signs, the one before it holds until the next turn, so that both sides need not change at once. */
const MAX_SECRETS = 2;
const SECRET_BYTES = 32;

/** Sets up the systems that report events: their name, their signing secret and where their facts can be asked for again. Secrets are shown once. */
@Injectable()
export class SaveSource {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(TenantVault) private readonly vault: TenantVault,
    @Inject(TriggerSources) private readonly sources: TriggerSources,
    @Inject(OutgoingHttp) private readonly outgoing: OutgoingHttp,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** A new source and its signing secret, which is never shown again. */
  async create(
    tenantId: TenantId,
    name: string,
    wish: SourceWish,
    by: string,
  ): Promise<Result<{ readonly source: TriggerSource; readonly secret: string }, SourceNotSaved>> {
    const faults = this.faultsOf(wish);
    if (faults.length > 0) return err({ why: 'faults', faults });
    const cipher = await this.vault.cipherFor(tenantId);
    const id = this.ids.next();
    const secret = newSecret();
    const made = await this.database.inTenant(tenantId, (tx) =>
      this.sources.create(
        tx,
        tenantId,
        sealedSource(
          cipher,
          { id, name, by },
          { secrets: [secret], recheckUrl: wish.recheckUrl, bearer: wish.recheckToken ?? null },
        ),
      ),
    );
    return made ? ok({ source: (await this.find(tenantId, id))!, secret }) : err({ why: 'taken' });
  }

  /** Where its facts are asked for from now on. */
  async change(
    tenantId: TenantId,
    id: string,
    wish: SourceWish,
    by: string,
  ): Promise<Result<TriggerSource, SourceNotSaved>> {
    const faults = this.faultsOf(wish);
    if (faults.length > 0) return err({ why: 'faults', faults });
    const cipher = await this.vault.cipherFor(tenantId);
    const source = await this.find(tenantId, id);
    if (source === null) return err({ why: 'unknown' });
    const bearer = wish.recheckToken === undefined ? openBearer(cipher, source) : wish.recheckToken;
    const open = { secrets: openSecrets(cipher, source), recheckUrl: wish.recheckUrl, bearer };
    await this.database.inTenant(tenantId, (tx) =>
      this.sources.change(tx, tenantId, sealedSource(cipher, { id, name: source.name, by }, open)),
    );
    return ok((await this.find(tenantId, id))!);
  }

  /** A new signing secret; the one before it holds on until the next turn. Null when there is no such source. */
  async turnSecret(tenantId: TenantId, id: string, by: string): Promise<string | null> {
    const cipher = await this.vault.cipherFor(tenantId);
    const source = await this.find(tenantId, id);
    if (source === null) return null;
    const secret = newSecret();
    const secrets = [secret, ...openSecrets(cipher, source)].slice(0, MAX_SECRETS);
    const open = { secrets, recheckUrl: openRecheckUrl(cipher, source), bearer: openBearer(cipher, source) };
    await this.database.inTenant(tenantId, (tx) =>
      this.sources.change(tx, tenantId, sealedSource(cipher, { id, name: source.name, by }, open)),
    );
    return secret;
  }

  private find(tenantId: TenantId, id: string): Promise<TriggerSource | null> {
    return this.database.inTenant(tenantId, (tx) => this.sources.find(tx, tenantId, id));
  }

  private faultsOf({ recheckUrl }: SourceWish): readonly Fault[] {
    const objection = recheckUrl === null ? null : this.outgoing.objection(recheckUrl);
    return objection === null ? [] : [{ field: 'recheck_url', code: 'ERR_URL_INVALID', message: objection }];
  }
}

/** In the form of Standard Webhooks. */
const newSecret = (): string => `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;
