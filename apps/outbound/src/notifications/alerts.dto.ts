import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { ALERT_ROLES, type AlertRole } from '#libs/notifications';

/** Which alerts are listed. */
export class AlertsQuery {
  @ApiPropertyOptional({ enum: ['open', 'closed', 'all'], default: 'open' })
  @IsOptional()
  @IsIn(['open', 'closed', 'all'])
  readonly state: 'open' | 'closed' | 'all' = 'open';

  @ApiPropertyOptional({ enum: ALERT_ROLES })
  @IsOptional()
  @IsIn(ALERT_ROLES)
  readonly role?: AlertRole;

  @ApiPropertyOptional({ description: 'The last id of the page before.' })
  @IsOptional()
  @Matches(/^alr_[0-9a-f]{32}$/, { message: 'before must be an id such as alr_ and 32 hexadecimal digits' })
  readonly before?: string;
}
