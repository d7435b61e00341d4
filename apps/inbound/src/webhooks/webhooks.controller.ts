import { Controller, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { VerifyWebhook } from '#libs/ingress';
import {
  crashPoint,
  endOfRound,
  ENVIRONMENT,
  Metrics,
  ProblemError,
  publicBaseUrl,
  type Environment,
} from '#libs/platform';
import type { RawWebhook } from '#libs/providers';
import { TakeWebhook } from './take-webhook.usecase.js';

/** The HTTP edge of providers: verify, write down, answer 2xx; nothing else. Texts and receipts are told apart by what they say, not by the path. */
@ApiExcludeController()
@Controller()
export class WebhooksController {
  private readonly base: string;

  constructor(
    @Inject(VerifyWebhook) private readonly verify: VerifyWebhook,
    @Inject(TakeWebhook) private readonly takeWebhook: TakeWebhook,
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(ENVIRONMENT) env: Environment,
  ) {
    this.base = publicBaseUrl(env);
  }

  /** Twilio's texts; the channel is found by the signed account and number (S3.1). */
  @Post('api/sms/inbound')
  inbound(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.take('twilio', null, request, reply);
  }

  /** Texts of one channel. */
  @Post('webhooks/:provider/:channel/inbound')
  channelInbound(
    @Param('provider') provider: string,
    @Param('channel') channel: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.take(provider, channel, request, reply);
  }

  /** Receipts of one channel. */
  @Post('webhooks/:provider/:channel/status')
  channelStatus(
    @Param('provider') provider: string,
    @Param('channel') channel: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.take(provider, channel, request, reply);
  }

  private async take(
    provider: string,
    channel: string | null,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    crashPoint('in.received');
    await endOfRound();
    const verified = await this.verify.run(provider, channel, this.read(request));
    if (!verified.ok) {
      this.metrics.count('webhooks_refused', { reason: verified.error });
      throw new ProblemError(
        'ERR_WEBHOOK_REFUSED',
        'Nothing was stored. Check the account, its token and the address that the provider signs.',
      );
    }
    crashPoint('in.verified');
    await this.takeWebhook.run(verified.value);
    const { status, contentType, body } = verified.value.bound.adapter.acknowledgement;
    await reply.status(status).header('content-type', contentType).send(body);
    crashPoint('in.acked');
  }

  private read(request: FastifyRequest): RawWebhook {
    return {
      method: request.method,
      url: `${this.base}${request.url}`,
      headers: singleValued(request.headers),
      rawBody: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
      reading: { of: undefined, made: undefined },
    };
  }
}

/** Node joins what a header says several times, of all headers but `set-cookie`, which no request needs. */
function singleValued(headers: FastifyRequest['headers']): RawWebhook['headers'] {
  if (headers['set-cookie'] === undefined) return headers as RawWebhook['headers'];
  return { ...headers, 'set-cookie': undefined } as RawWebhook['headers'];
}
