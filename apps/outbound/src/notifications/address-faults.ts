import { Inject, Injectable } from '@nestjs/common';
import { OutgoingHttp, type Fault } from '#libs/platform';
import { BesideForm, type FaultyForm } from '../api/beside-form.js';
import { addressFaults } from './subscribe.usecase.js';

/** Beside the form of a webhook: whether its address may be called. */
@Injectable()
export class AddressFaults extends BesideForm {
  constructor(@Inject(OutgoingHttp) private readonly outgoing: OutgoingHttp) {
    super();
  }

  protected judge({ body, broken }: FaultyForm): Promise<readonly Fault[]> {
    const { url } = body;
    return Promise.resolve(broken.has('url') || typeof url !== 'string' ? [] : addressFaults(this.outgoing, url));
  }
}
