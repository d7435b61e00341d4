import { Readable } from 'node:stream';
import { Body, Controller, HttpCode, Inject, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import type { FastifyReply } from 'fastify';
import {
  BuildDisputePack,
  ErasePerson,
  inPieces,
  type DisputePack,
  type ErasureCertificate,
} from '#libs/person-records';
import { ProblemError } from '#libs/platform';
import { Allow, ApiGuard, type AuthenticatedRequest } from '../api/api.guard.js';
import { RateLimitGuard } from '../api/rate-limit.guard.js';
import { PersonDto } from './consent.dto.js';
import { ErasureDto } from './erasure.dto.js';

/** Each of these reads everything about a person, so a key may ask this often a minute, per process and door. */
export const PERSON_RATE_LIMIT = 60;
const LIMIT = { default: { limit: PERSON_RATE_LIMIT, ttl: 60_000 } };
/** Packs that one process holds at once, from asking the database to the last byte of the answer. */
export const MAX_PACKS_AT_ONCE = 2;
/** An answer that the caller does not take within this time is broken off. */
const ANSWER_WITHIN_MS = 120_000;

/** What is on record about one person: shown, or erased. Numbers stand in bodies only. */
@ApiTags('people')
@ApiBearerAuth()
@Controller('sms')
@UseGuards(ApiGuard, RateLimitGuard)
export class PersonRecordsController {
  private building = 0;

  constructor(
    @Inject(BuildDisputePack) private readonly buildPack: BuildDisputePack,
    @Inject(ErasePerson) private readonly erasePerson: ErasePerson,
  ) {}

  /** Everything that shows whether the person might be texted and what was sent, sealed entry by entry. `npx parley pack verify` checks the file. */
  @Post('dispute-packs')
  @HttpCode(200)
  @Allow('consent.read')
  @Throttle(LIMIT)
  @ApiResponse({ status: 200, description: 'The pack, byte for byte the same as long as nothing happens' })
  @ApiResponse({ status: 404, description: 'The number is not on record' })
  async pack(@Req() request: AuthenticatedRequest, @Body() dto: PersonDto, @Res() reply: FastifyReply): Promise<void> {
    if (this.building >= MAX_PACKS_AT_ONCE)
      throw new ProblemError('ERR_TOO_MANY_REQUESTS', 'Other packs are being made. Wait and send again.', {
        retryAfterSeconds: 5,
      });
    this.building += 1;
    let pack: DisputePack | null = null;
    try {
      pack = await this.buildPack.run(request.principal.tenantId, dto.phone_number);
      if (pack === null) throw unknownNumber();
      const body = Readable.from(inPieces(pack), { objectMode: false });
      const timer = setTimeout(() => body.destroy(), ANSWER_WITHIN_MS);
      body.once('close', () => {
        clearTimeout(timer);
        this.building -= 1;
      });
      await reply.type('application/json; charset=utf-8').header('cache-control', 'no-store').send(body);
    } catch (error) {
      if (pack === null) this.building -= 1;
      throw error;
    }
  }

  /** Takes away what the person said, was told and who they are; answers what was erased. What keeps them from being texted stays. */
  @Post('erasures')
  @HttpCode(200)
  @Allow('tenant.administer')
  @Throttle(LIMIT)
  @ApiResponse({ status: 200, description: 'The certificate of what was erased' })
  @ApiResponse({ status: 404, description: 'The number is not on record' })
  async erase(@Req() request: AuthenticatedRequest, @Body() dto: ErasureDto): Promise<ErasureCertificate> {
    const certificate = await this.erasePerson.run(request.principal.tenantId, {
      number: dto.phone_number,
      reason: dto.reason,
      suppress: dto.suppress,
    });
    if (certificate === null) throw unknownNumber();
    return certificate;
  }
}

const unknownNumber = (): ProblemError => new ProblemError('ERR_NOT_FOUND', 'This number is not on record here.');
