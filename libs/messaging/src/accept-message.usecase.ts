import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '#libs/platform';
import type { TenantCipher } from '#libs/tenancy';
import { AcceptMessages, type Accepted, type SendCommand } from './accept-messages.usecase.js';

/** {@link AcceptMessages} for one text. */
@Injectable()
export class AcceptMessage {
  constructor(@Inject(AcceptMessages) private readonly accept: AcceptMessages) {}

  /** May run twice with the same dedupe key: the second run changes nothing. */
  async run(tx: Tx, cipher: TenantCipher, command: SendCommand): Promise<Accepted> {
    const [accepted] = await this.accept.run(tx, cipher, [command]);
    return accepted!;
  }
}
