import { registerDecorator } from 'class-validator';
import { parseE164 } from '#libs/kernel';

/** Refuses what is not E.164, with the reason (S0.12, S0.32, S2.2). */
export const IsE164 = (): PropertyDecorator => (target, property) =>
  registerDecorator({
    name: 'isE164',
    target: target.constructor,
    propertyName: property as string,
    options: { context: { code: 'ERR_INVALID_RECIPIENT_NUMBER' } },
    validator: {
      validate: (value: unknown) => typeof value === 'string' && parseE164(value).ok,
      defaultMessage: (args) => {
        const parsed = typeof args?.value === 'string' ? parseE164(args.value) : null;
        return `${args?.property ?? 'the number'} ${parsed !== null && !parsed.ok ? parsed.error : 'must be a number such as +15551234567'}`;
      },
    },
  });
