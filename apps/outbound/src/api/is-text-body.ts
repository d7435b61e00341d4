import { registerDecorator } from 'class-validator';

/** Breaks and tabs are the only controls that a phone shows as what they mean. */
const CONTROL = /(?![\n\t])\p{Cc}/u;
/** Something to be seen: neither blank nor made only to shape what stands beside it. */
const VISIBLE = /[^\p{Z}\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Whether a phone can show every character of it. What it may hold beyond GSM-7 is the tenant's decision (S0.22). */
export const isShowable = (body: string): boolean =>
  body.isWellFormed() && !CONTROL.test(body.replaceAll('\r\n', '\n'));

/** Whether there is anything to be seen in it. */
export const isVisible = (body: string): boolean => VISIBLE.test(body);

const RULES = [
  {
    name: 'isVisible',
    holds: isVisible,
    code: 'ERR_MESSAGE_EMPTY',
    message: 'must hold something that can be seen',
  },
  {
    name: 'isShowable',
    holds: isShowable,
    code: 'ERR_CHARACTERS_NOT_ALLOWED',
    message: 'must hold no control characters other than line breaks and tabs, and no half of a character',
  },
] as const;

/** The words of a text: nothing that a phone cannot show, and something that it can. */
export const IsTextBody = (): PropertyDecorator => (target, property) => {
  for (const { name, holds, code, message } of RULES)
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: property as string,
      options: { context: { code } },
      validator: {
        validate: (value: unknown) => typeof value !== 'string' || holds(value),
        defaultMessage: () => message,
      },
    });
};
