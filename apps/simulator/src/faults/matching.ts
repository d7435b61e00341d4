import { IsOptional, IsString, MaxLength } from 'class-validator';

/** Which traffic a scripted fault or receipt plan is for. What is not named fits everything. */
export class Match {
  @IsOptional() @IsString() @MaxLength(32) readonly to?: string;
  @IsOptional() @IsString() @MaxLength(32) readonly from?: string;
  @IsOptional() @IsString() @MaxLength(64) readonly accountSid?: string;
  @IsOptional() @IsString() @MaxLength(1_600) readonly bodyContains?: string;
}

/** What is known of a send, or of a model request (which knows no numbers, only the words). */
export interface Traffic {
  readonly to?: string;
  readonly from?: string;
  readonly accountSid?: string;
  readonly body: string;
}

/** True when everything `match` names is so. A number never fits traffic that has none. */
export const fits = (match: Match | undefined, traffic: Traffic): boolean =>
  match === undefined ||
  ((match.to === undefined || match.to === traffic.to) &&
    (match.from === undefined || match.from === traffic.from) &&
    (match.accountSid === undefined || match.accountSid === traffic.accountSid) &&
    (match.bodyContains === undefined || traffic.body.includes(match.bodyContains)));
