import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { ProblemError, type Fault } from './problem.js';

/** Checks a DTO and refuses with every fault at once; unknown fields are faults too, because a typo must not be ignored. */
export const dtoPipe = (): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => invalid(errors.flatMap((error) => faultsOf(error))),
  });

/** The refusal that lists `faults`. */
export const invalid = (faults: readonly Fault[]): ProblemError =>
  new ProblemError(
    'ERR_REQUEST_INVALID',
    `Correct ${faults.length === 1 ? 'the fault' : `all ${faults.length} faults`} listed and send again; nothing was stored.`,
    { faults },
  );

/** Every fault below one error of class-validator, with the path of its field; never a value. */
export function faultsOf(error: ValidationError, above = ''): Fault[] {
  const field = above === '' ? error.property : `${above}.${error.property}`;
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]): Fault => {
    const code =
      (error.contexts?.[rule] as { code?: string } | undefined)?.code ??
      (rule === 'whitelistValidation' ? 'ERR_UNKNOWN_FIELD' : 'ERR_FIELD_INVALID');
    return { field, code, message: rule === 'whitelistValidation' ? 'is not a field of this request' : message };
  });
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, field))];
}
