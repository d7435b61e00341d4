import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsOptional, IsString, Length, Matches } from 'class-validator';
import { PersonDto } from './consent.dto.js';

/** Whose record is to be erased, and why. */
export class ErasureDto extends PersonDto {
  @ApiProperty({
    example: 'asked by mail, ticket 4711',
    description: 'Stands in the certificate and is kept nowhere; put no number and no name there.',
  })
  @IsString()
  @Length(1, 200)
  @Matches(/^[^\p{Cc}\p{Cs}]*$/u, { message: 'reason must hold no control characters' })
  readonly reason!: string;

  @ApiPropertyOptional({
    default: true,
    description: 'Keep the number from being texted again where nothing does so yet.',
  })
  @IsOptional()
  @IsBoolean()
  readonly suppress: boolean = true;
}
