import { Body, Controller, Delete, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { AccountRegistry } from '../accounts/account-registry.js';
import type { SimulatedAccount } from '../accounts/account.js';
import { FaultQueue } from '../faults/fault-queue.js';
import { jsonOrEmpty } from '../http/json.js';
import { headerOf, pause, type WireReply, type WireRequest } from '../http/wire.js';
import { Settings } from '../settings/settings.js';
import { answerAccepted, answerUnaccepted, isEarly, isLate } from './broken-answer.js';
import { Carrier, newRequestId } from './carrier.js';
import { listPage, readListQuery } from './list-query.js';
import { toWire, type MessageRecord } from './message-record.js';
import { MessageStore } from './message-store.js';
import { field } from './send-request.js';
import { refusal, type RefusalCode } from './twilio-error.js';

const withoutJson = (name: string): string => name.replace(/\.json$/, '');

/** The provider's REST interface for messages, as far as Parley uses it (twilio.md §1). Errors are `{code, message, more_info, status}`. */
@Controller('2010-04-01/Accounts')
export class MessagesController {
  constructor(
    private readonly accounts: AccountRegistry,
    private readonly messages: MessageStore,
    private readonly carrier: Carrier,
    private readonly faults: FaultQueue,
    private readonly settings: Settings,
  ) {}

  /** Tells whether the credentials are good; `doctor` asks this. */
  @Get(':name')
  account(@Param('name') name: string, @Req() request: WireRequest, @Res() reply: WireReply): void {
    const account = this.admit(withoutJson(name), request, reply);
    if (account === null) return;
    const { accountSid, name: friendlyName } = account;
    reply.status(200).send({
      sid: accountSid,
      friendly_name: friendlyName,
      status: 'active',
      type: 'Full',
      uri: `/2010-04-01/Accounts/${accountSid}.json`,
    });
  }

  /** Sends: 201 means accepted and in the ledger. */
  @Post(':accountSid/Messages.json')
  async create(
    @Param('accountSid') accountSid: string,
    @Body() body: unknown,
    @Req() request: WireRequest,
    @Res() reply: WireReply,
  ): Promise<void> {
    const account = this.admit(accountSid, request, reply);
    if (account === null) return;
    const form = jsonOrEmpty(body);
    const to = field(form, 'To');
    const from = field(form, 'From');
    const fault = this.faults.takeForSend({ to, from, accountSid, body: field(form, 'Body') });
    if (isEarly(fault)) return answerUnaccepted(reply, fault, `/2010-04-01/Accounts/${accountSid}/Messages.json`);
    await pause(this.settings.current.sendLatencyMs + (fault?.kind === 'delay' ? (fault.ms ?? 0) : 0));

    const requestId = newRequestId();
    const accepted = this.carrier.accept(account, form, requestId);
    reply.header('twilio-request-id', requestId).header('twilio-concurrent-requests', '1');
    if (!accepted.ok) return refuse(reply, accepted.error);
    if (isLate(fault)) return answerAccepted(reply, fault, accepted.value);
    reply.status(201).send(toWire(accepted.value));
  }

  @Get(':accountSid/Messages.json')
  list(
    @Param('accountSid') accountSid: string,
    @Query() query: Record<string, unknown>,
    @Req() request: WireRequest,
    @Res() reply: WireReply,
  ): void {
    if (this.admit(accountSid, request, reply) === null) return;
    reply.status(200).send(listPage(this.messages, readListQuery(accountSid, query)));
  }

  @Get(':accountSid/Messages/:name')
  fetch(
    @Param('accountSid') accountSid: string,
    @Param('name') name: string,
    @Req() request: WireRequest,
    @Res() reply: WireReply,
  ): void {
    const message = this.find(accountSid, name, request, reply);
    if (message !== null) reply.status(200).send(toWire(message));
  }

  /** `Status=canceled` stops a scheduled text; an empty `Body` forgets its words. */
  @Post(':accountSid/Messages/:name')
  change(
    @Param('accountSid') accountSid: string,
    @Param('name') name: string,
    @Body() body: unknown,
    @Req() request: WireRequest,
    @Res() reply: WireReply,
  ): void {
    const message = this.find(accountSid, name, request, reply);
    if (message === null) return;
    const form = jsonOrEmpty(body);
    if (field(form, 'Status') === 'canceled') {
      const canceled = this.carrier.cancel(message);
      if (!canceled.ok) return refuse(reply, canceled.error);
    }
    if ('Body' in form && field(form, 'Body') === '') this.carrier.redact(message);
    reply.status(200).send(toWire(message));
  }

  /** The ledger keeps what was accepted; only the provider's own list forgets. */
  @Delete(':accountSid/Messages/:name')
  remove(
    @Param('accountSid') accountSid: string,
    @Param('name') name: string,
    @Req() request: WireRequest,
    @Res() reply: WireReply,
  ): void {
    const message = this.find(accountSid, name, request, reply);
    if (message === null) return;
    this.carrier.redact(message);
    reply.status(204).send();
  }

  private find(accountSid: string, name: string, request: WireRequest, reply: WireReply): MessageRecord | null {
    if (this.admit(accountSid, request, reply) === null) return null;
    const message = this.messages.get(withoutJson(name));
    if (message?.accountSid === accountSid) return message;
    refuse(reply, 20404);
    return null;
  }

  private admit(accountSid: string, request: WireRequest, reply: WireReply): SimulatedAccount | null {
    const account = this.accounts.admit(accountSid, headerOf(request, 'authorization'));
    if (account !== undefined) return account;
    refuse(reply, 20003);
    return null;
  }
}

function refuse(reply: WireReply, code: RefusalCode): void {
  const body = refusal(code);
  reply.status(body.status).send(body);
}
