import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { LIST_KINDS, type ListKind } from '#libs/consent';
import { WholeNumber } from '#libs/platform';

/** What a list is about. */
export class ImportQuery {
  @ApiProperty({ enum: LIST_KINDS })
  @IsIn(LIST_KINDS)
  readonly kind!: ListKind;
}

/** Where a page of faults begins. */
export class FaultsQuery {
  @ApiPropertyOptional({ description: 'Faults of the lines behind this one.', default: 0 })
  @IsOptional()
  @WholeNumber()
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  readonly after: number = 0;
}
