import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsISO8601, IsObject, IsOptional, IsString, Length, Matches } from 'class-validator';
import {
  CONSENT_SCOPES,
  CONSENT_SOURCES,
  CONSENT_STATES,
  MAX_DISCLOSURE,
  MAX_SCOPE_REF,
  SUPPRESSION_TYPES,
  type ConsentScope,
  type ConsentSource,
  type ConsentState,
  type SuppressionType,
} from '#libs/consent';
import { IsE164 } from '../api/is-e164.js';
import { IsShortTexts } from '../api/is-short-texts.js';

const REFERENCE = /^[\x21-\x7e]{1,120}$/;

/** Whom it is about. Numbers stand in bodies, never in addresses, because addresses are logged. */
export class PersonDto {
  @ApiProperty({ example: '+15551234567' })
  @IsE164()
  readonly phone_number!: string;
}

/** A consent, opt-out or dispute to be put on record (S1.43, S4.27). */
export class RecordConsentDto extends PersonDto {
  @ApiProperty({ enum: CONSENT_STATES })
  @IsIn(CONSENT_STATES)
  readonly state!: ConsentState;

  @ApiPropertyOptional({ enum: CONSENT_SCOPES, default: 'tenant' })
  @IsOptional()
  @IsIn(CONSENT_SCOPES)
  readonly scope: ConsentScope = 'tenant';

  @ApiPropertyOptional({ description: 'What a scope below the tenant names, e.g. the stream of a purpose.' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_SCOPE_REF)
  readonly scope_ref?: string;

  @ApiProperty({ enum: CONSENT_SOURCES })
  @IsIn(CONSENT_SOURCES)
  readonly source!: ConsentSource;

  @ApiPropertyOptional({ description: 'The exact words the person was shown.' })
  @IsOptional()
  @IsString()
  @Length(1, MAX_DISCLOSURE)
  readonly disclosure?: string;

  @ApiPropertyOptional({ description: 'The name the person was shown as the sender.' })
  @IsOptional()
  @IsString()
  @Length(1, 120)
  readonly seller?: string;

  @ApiProperty({ description: 'When it was given, ISO 8601.' })
  @IsISO8601({ strict: true })
  readonly acquired_at!: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsISO8601({ strict: true })
  readonly expires_at?: string;

  @ApiPropertyOptional({ description: 'Your own reference; the same one twice is recorded once.' })
  @IsOptional()
  @Matches(REFERENCE, { message: 'reference must be 1 to 120 visible ASCII characters without blanks' })
  readonly reference?: string;

  @ApiPropertyOptional({
    type: Object,
    description: 'What stands behind it; kept sealed, and taken away by an erasure (R-4.2).',
  })
  @IsOptional()
  @IsObject()
  @IsShortTexts(500, 'such as form_url, page_version, ip, user_agent, agent, recording_id')
  readonly proof?: Readonly<Record<string, string>>;
}

/** A number that shall not be texted (S1.44). */
export class SuppressDto extends PersonDto {
  @ApiPropertyOptional({ enum: SUPPRESSION_TYPES, default: 'manual' })
  @IsOptional()
  @IsIn(SUPPRESSION_TYPES)
  readonly type: SuppressionType = 'manual';

  @ApiPropertyOptional({ enum: CONSENT_SCOPES, default: 'tenant' })
  @IsOptional()
  @IsIn(CONSENT_SCOPES)
  readonly scope: ConsentScope = 'tenant';

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @Length(1, MAX_SCOPE_REF)
  readonly scope_ref?: string;

  @ApiPropertyOptional({ description: 'A phrase; no words of the person.' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  readonly reason?: string;

  @ApiPropertyOptional({ description: 'When it ends; never when left out.' })
  @IsOptional()
  @IsISO8601({ strict: true })
  readonly expires_at?: string;
}

/** Which suppressions of a number shall end. */
export class LiftDto extends PersonDto {
  @ApiPropertyOptional({ enum: SUPPRESSION_TYPES })
  @IsOptional()
  @IsIn(SUPPRESSION_TYPES)
  readonly type?: SuppressionType;

  @ApiPropertyOptional({ enum: CONSENT_SCOPES })
  @IsOptional()
  @IsIn(CONSENT_SCOPES)
  readonly scope?: ConsentScope;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @Length(1, MAX_SCOPE_REF)
  readonly scope_ref?: string;
}

/** What somebody found out about a doubt. */
export class ResolveHoldDto {
  @ApiProperty({ enum: ['opted_out', 'stays'] })
  @IsIn(['opted_out', 'stays'])
  readonly outcome!: 'opted_out' | 'stays';
}

/** The question whether somebody wants the texts of a programme. */
export class RequestOptInDto extends PersonDto {
  @ApiProperty({ example: 'appointment', description: 'What the texts are about, as the person reads it.' })
  @Matches(/^[\p{L}\p{N}][\p{L}\p{N} &'-]{0,39}$/u, {
    message: 'programme must be 1 to 40 letters, digits and blanks',
  })
  readonly programme!: string;

  @ApiPropertyOptional()
  @IsOptional()
  @Matches(/^[\x21-\x7e]{1,64}$/, { message: 'sender_phone_number_id must be the id or E.164 number of a sender' })
  readonly sender_phone_number_id?: string;
}
