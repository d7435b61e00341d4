import { BadRequestException, Body, ConflictException, Controller, Get, Param, Put } from '@nestjs/common';
import { jsonOrEmpty } from '../http/json.js';
import { AccountRegistry } from './account-registry.js';
import { readAccount, type SimulatedAccount, type SimulatedNumber } from './account.js';

interface ShownAccount {
  readonly accountSid: string;
  readonly name: string;
  readonly carrierOptOut: boolean;
  readonly numbers: readonly SimulatedNumber[];
}

const show = ({ accountSid, name, carrierOptOut, numbers }: SimulatedAccount): ShownAccount => ({
  accountSid,
  name,
  carrierOptOut,
  numbers,
});

/** Which accounts and numbers the carrier serves. Tokens go in and never come out. */
@Controller('sim/accounts')
export class AccountsController {
  constructor(private readonly accounts: AccountRegistry) {}

  @Get()
  list(): { readonly accounts: readonly ShownAccount[] } {
    return { accounts: this.accounts.all().map(show) };
  }

  /** Adds or replaces one account; 400 with every fault at once. Safe to run twice. */
  @Put(':accountSid')
  put(@Param('accountSid') accountSid: string, @Body() body: unknown): ShownAccount {
    const account = readAccount({ ...jsonOrEmpty(body), accountSid });
    if (!account.ok) throw new BadRequestException([...account.error]);
    if (!this.accounts.put(account.value)) throw new ConflictException('The simulator holds no more accounts');
    return show(account.value);
  }
}
