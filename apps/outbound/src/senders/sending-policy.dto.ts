import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsObject, IsOptional, Max, Min, registerDecorator } from 'class-validator';
import { CHARACTER_RULES, type CharacterRule } from '#libs/messaging';
import { MESSAGE_STREAMS, type MessageStream } from '#libs/sms';

const MOST_SEGMENTS = 10;
const isStream = (name: string): name is MessageStream => (MESSAGE_STREAMS as readonly string[]).includes(name);

const IsSegmentsByStream = (): PropertyDecorator => (target, property) =>
  registerDecorator({
    name: 'isSegmentsByStream',
    target: target.constructor,
    propertyName: property as string,
    validator: {
      validate: (value: unknown) =>
        typeof value === 'object' &&
        value !== null &&
        !Array.isArray(value) &&
        Object.entries(value).every(
          ([stream, most]) =>
            isStream(stream) && Number.isInteger(most) && (most as number) >= 1 && (most as number) <= MOST_SEGMENTS,
        ),
      defaultMessage: (args) =>
        `${args?.property ?? 'it'} must give whole numbers from 1 to ${MOST_SEGMENTS} by message type, which are ${MESSAGE_STREAMS.join(', ')}`,
    },
  });

/** Everything a tenant decides about sending, in S0's names. The whole of it: what is left out goes back to its default. */
export class SendingPolicyDto {
  @ApiPropertyOptional({ enum: CHARACTER_RULES, description: 'What becomes of characters outside GSM-7 (S0.22).' })
  @IsOptional()
  @IsIn(CHARACTER_RULES)
  readonly character_set_validation?: CharacterRule;

  @ApiPropertyOptional({ type: Object, example: { marketing: 2 }, description: 'Most segments by message type.' })
  @IsOptional()
  @IsObject()
  @IsSegmentsByStream()
  readonly max_sms_segments_per_message?: Partial<Readonly<Record<MessageStream, number>>>;

  @ApiPropertyOptional({
    minimum: 1,
    maximum: 10,
    description: 'Submissions of one text that the gateway is known not to have taken, all in all (S0.39).',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(10)
  readonly retry_attempts?: number;
}
