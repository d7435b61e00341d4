import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import type {
  ConsentNeed,
  ContentCategory,
  FrequencyLimits,
  StatedFrequency,
  TenantWord,
  WrittenWeek,
} from '#libs/consent';
import type { MessageStream } from '#libs/sms';

/** The tenant's own list of opt-outs (S0.15). The token is write-only. */
export class ExternalSourceDto {
  @IsString()
  @Length(1, 500)
  readonly url!: string;

  @IsInt()
  readonly timeout_ms: number = 1000;

  @IsInt()
  readonly cache_seconds: number = 60;

  @IsOptional()
  @IsString()
  @Length(1, 500)
  readonly token?: string;
}

/** A word of the tenant's own (S1.50, R-2.3). */
export class TenantWordDto {
  @IsString()
  @Length(1, 64)
  readonly word!: string;

  @IsIn(['opt_out', 'opt_in', 'help', 'acknowledgement', 'decline'])
  readonly meaning!: TenantWord['meaning'];

  @IsOptional()
  @Matches(/^num_[0-9a-f]{32}$/, {
    message: 'sender_phone_number_id must be the id of a number, num_ and 32 hexadecimal digits',
  })
  readonly sender_phone_number_id?: string;
}

/** Everything a tenant decides about consent, hours, caps and words. The whole of it: what is left out goes back to its default. */
export class ConsentPolicyDto {
  @ApiPropertyOptional({ example: 'America/Chicago' })
  @IsOptional()
  @IsString()
  @Length(1, 60)
  readonly zone?: string;

  @ApiPropertyOptional({ description: 'Message types for which an opt-out is looked up (S0.15).' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(7)
  readonly check_opt_out_for_message_types?: readonly MessageStream[];

  @ApiPropertyOptional({ type: Object, example: { notification: 'express' } })
  @IsOptional()
  @IsObject()
  readonly consent_for?: Readonly<Record<MessageStream, ConsentNeed>>;

  @ApiPropertyOptional()
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(7)
  readonly hours_for?: readonly MessageStream[];

  @ApiPropertyOptional({ type: Object, example: { mon: ['09:00', '18:00'] } })
  @IsOptional()
  @IsObject()
  readonly hours?: WrittenWeek;

  @ApiPropertyOptional({ example: ['2026-12-24'] })
  @IsOptional()
  @IsArray()
  @IsString({ each: true })
  readonly closed_days?: readonly string[];

  @ApiPropertyOptional()
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(7)
  readonly caps_for?: readonly MessageStream[];

  @ApiPropertyOptional({ type: Object })
  @IsOptional()
  @IsObject()
  readonly limits?: Partial<FrequencyLimits>;

  @ApiPropertyOptional({ type: [Object] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsObject({ each: true })
  readonly programmes?: readonly StatedFrequency[];

  @ApiPropertyOptional({ enum: ['tenant_all', 'sender_number'] })
  @IsOptional()
  @IsIn(['tenant_all', 'sender_number'])
  readonly revocation_scope?: 'tenant_all' | 'sender_number';

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @Length(1, 500)
  readonly revocation_scope_reason?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  readonly declared_content?: readonly ContentCategory[];

  @ApiPropertyOptional()
  @IsOptional()
  @IsBoolean()
  readonly age_gated?: boolean;

  @ApiPropertyOptional({ description: 'For senders that nobody can answer (R-1.7).' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  readonly opt_out_url?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @Length(1, 30)
  readonly opt_out_phone?: string;

  @ApiPropertyOptional({ example: ['es'] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @IsString({ each: true })
  readonly languages?: readonly string[];

  @ApiPropertyOptional({ example: 'es', description: 'For people whose texts do not tell their language yet.' })
  @IsOptional()
  @IsString()
  @Length(2, 5)
  readonly default_language?: string;

  @ApiPropertyOptional({
    type: Object,
    example: { opt_out_confirmed: { es: '{name}: ya no le enviaremos mensajes. Responda START para volver.' } },
    description: 'Your own words for what is said automatically, by text and language.',
  })
  @IsOptional()
  @IsObject()
  readonly wording?: Readonly<Record<string, Readonly<Record<string, string>>>>;

  @ApiPropertyOptional({
    type: [TenantWordDto],
    description: 'Words of your own. STOP and its kin keep their meaning.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => TenantWordDto)
  readonly words?: readonly TenantWordDto[];

  @ApiPropertyOptional({ type: ExternalSourceDto })
  @IsOptional()
  @ValidateNested()
  @Type(() => ExternalSourceDto)
  readonly external_source?: ExternalSourceDto;
}
