import { registerDecorator } from 'class-validator';

/** Most names of such an object. */
const MOST = 20;

/** A flat object of the caller's own short texts, by names in snake_case: at most {@link MOST}, each of at most `longest` characters. */
export const IsShortTexts =
  (longest: number, hint: string): PropertyDecorator =>
  (target, property) =>
    registerDecorator({
      name: 'isShortTexts',
      target: target.constructor,
      propertyName: property as string,
      validator: {
        validate: (value: unknown) =>
          typeof value === 'object' &&
          value !== null &&
          !Array.isArray(value) &&
          Object.keys(value).length <= MOST &&
          Object.entries(value).every(
            ([key, inner]) =>
              /^[a-z][a-z0-9_]{0,39}$/.test(key) &&
              typeof inner === 'string' &&
              inner.length <= longest &&
              !/[\p{Cc}\p{Cs}]/u.test(inner),
          ),
        defaultMessage: (args) =>
          `${args?.property ?? 'it'} must hold at most ${MOST} names in snake_case with texts of at most ${longest} characters and no control characters; ${hint}`,
      },
    });
