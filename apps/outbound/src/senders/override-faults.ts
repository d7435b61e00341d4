import { Inject, Injectable } from '@nestjs/common';
import type { Fault } from '#libs/platform';
import { BesideForm, type FaultyForm } from '../api/beside-form.js';
import { GrantOverride } from './grant-override.usecase.js';

/** Beside the form of an override: its channel and its time. */
@Injectable()
export class OverrideFaults extends BesideForm {
  constructor(@Inject(GrantOverride) private readonly grant: GrantOverride) {
    super();
  }

  protected judge({ request, body, broken }: FaultyForm): Promise<readonly Fault[]> {
    const sound = (name: string): string | undefined =>
      broken.has(name) || typeof body[name] !== 'string' ? undefined : body[name];
    return this.grant.faultsOf(request.principal.tenantId, {
      channel_id: sound('channel_id'),
      expires_at: sound('expires_at'),
    });
  }
}
