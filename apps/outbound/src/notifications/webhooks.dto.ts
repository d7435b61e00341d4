import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  Length,
  Matches,
} from 'class-validator';
import {
  ALERT_ROLES,
  EVENT_TYPES,
  MAX_EVENT_TYPES,
  NOTICE_STATES,
  type AlertRole,
  type NoticeState,
} from '#libs/notifications';

/** Longest address that is called. */
const MAX_URL = 2000;
const MAX_DESCRIPTION = 200;
const EVENT_ID = /^evt_[0-9a-f]{32}$/;
/** What may be set going again; what waits is on its way already. */
const REPLAYABLE = ['dead', 'delivered'] as const satisfies readonly NoticeState[];

const types = (): PropertyDecorator => (target, name) => {
  IsArray()(target, name);
  ArrayMinSize(1)(target, name);
  ArrayMaxSize(MAX_EVENT_TYPES)(target, name);
  ArrayUnique()(target, name);
  IsIn(EVENT_TYPES, {
    each: true,
    message: 'event_types must name events or families of events that GET /v1/webhooks/event-types lists',
  })(target, name);
};

const roles = (): PropertyDecorator => (target, name) => {
  IsOptional()(target, name);
  IsArray()(target, name);
  ArrayUnique()(target, name);
  IsIn(ALERT_ROLES, { each: true })(target, name);
};

/** Somebody who wants to hear of events. */
export class SubscribeDto {
  @ApiProperty({ example: 'https://example.com/hooks', description: 'https, on a public address.' })
  @IsString()
  @Length(1, MAX_URL)
  readonly url!: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @Length(1, MAX_DESCRIPTION)
  readonly description?: string;

  @ApiProperty({ enum: EVENT_TYPES, isArray: true, maxItems: MAX_EVENT_TYPES })
  @types()
  readonly event_types!: readonly string[];

  @ApiPropertyOptional({
    enum: ALERT_ROLES,
    isArray: true,
    description: 'Alerts for these roles only; left out: for all.',
  })
  @roles()
  readonly alert_roles?: readonly AlertRole[];
}

/** What is to be changed; what is left out stays. */
export class ChangeSubscriptionDto {
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @Length(1, MAX_URL)
  readonly url?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @Length(1, MAX_DESCRIPTION)
  readonly description?: string;

  @ApiPropertyOptional({ enum: EVENT_TYPES, isArray: true, maxItems: MAX_EVENT_TYPES })
  @IsOptional()
  @types()
  readonly event_types?: readonly string[];

  @ApiPropertyOptional({ enum: ALERT_ROLES, isArray: true })
  @roles()
  readonly alert_roles?: readonly AlertRole[];

  @ApiPropertyOptional({ enum: ['active', 'disabled'], description: 'active tells it again; see also replay.' })
  @IsOptional()
  @IsIn(['active', 'disabled'])
  readonly state?: 'active' | 'disabled';
}

/** Which notices are listed. */
export class NoticesQuery {
  @ApiPropertyOptional({ enum: NOTICE_STATES })
  @IsOptional()
  @IsIn(NOTICE_STATES)
  readonly state?: NoticeState;

  @ApiPropertyOptional({ description: 'The last id of the page before.' })
  @IsOptional()
  @Matches(EVENT_ID, { message: 'before must be an id such as evt_ and 32 hexadecimal digits' })
  readonly before?: string;
}

/** Which notices are set going again. */
export class ReplayDto {
  @ApiPropertyOptional({ enum: REPLAYABLE, isArray: true, default: ['dead'] })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(REPLAYABLE, { each: true })
  readonly states: readonly NoticeState[] = ['dead'];

  @ApiPropertyOptional({
    description: 'Only what came after this event; the last id of the replay before goes on there.',
  })
  @IsOptional()
  @Matches(EVENT_ID, { message: 'after must be an id such as evt_ and 32 hexadecimal digits' })
  readonly after?: string;
}
