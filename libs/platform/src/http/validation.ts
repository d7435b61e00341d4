import {
  UseInterceptors,
  type ArgumentMetadata,
  type NestInterceptor,
  type PipeTransform,
  type Type,
} from '@nestjs/common';
import { plainToInstance, Transform } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import { ProblemError, type Fault } from './problem.js';
import { isStorable, NOT_STORABLE, unstorablePlaces } from './storable.js';

/** A request whose form has faults. What can be judged all the same is added by whoever knows what it means. */
export class FormRefused extends ProblemError {
  constructor(
    readonly faults: readonly Fault[],
    readonly part: ArgumentMetadata['type'],
  ) {
    const { code, detail, more } = invalid(faults);
    super(code, detail, more);
  }
}

/**
 * Checks a DTO and refuses with every fault at once; unknown fields are faults too, because a typo must not be ignored. With `isStored` no string at any depth, of a body, a query or a
 * path, may hold what the database cannot keep; whoever keeps bytes as they came wants it false.
 */
export const dtoPipe = (isStored = true): PipeTransform => ({
  async transform(value: unknown, { type, metatype, data }: ArgumentMetadata): Promise<unknown> {
    const isOurs = type === 'body' || type === 'query' || type === 'param';
    const { dto, faults } = isOurs && isDto(metatype) ? await read(metatype, value) : { dto: value, faults: [] };
    const all = withoutEchoes(faults, isStored && isOurs ? broken(value, data ?? '') : []);
    if (all.length > 0) throw new FormRefused(all, type);
    return dto;
  },
});

/** For a door that says everything in its address: a field of a body is a fault there as everywhere. */
export const NoBody = (): MethodDecorator => UseInterceptors(REFUSES_BODIES);

const REFUSES_BODIES: NestInterceptor = {
  intercept(context, next) {
    const faults = noBodyFaults(context.switchToHttp().getRequest<{ readonly body: unknown }>().body ?? {});
    if (faults.length > 0) throw new FormRefused(faults, 'body');
    return next.handle();
  },
};

/** What is wrong with the body of such a door. */
export const noBodyFaults = (body: unknown): readonly Fault[] =>
  isObject(body) ? withoutEchoes(Object.keys(body).map(unknownField), broken(body, '')) : [NO_OBJECT];

/** A number of a query; what is no whole number, such as nothing, stays a fault instead of becoming 0. */
export const WholeNumber = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) =>
    value === undefined ? undefined : typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : NaN,
  );

/** The refusal that lists `faults`. */
export const invalid = (faults: readonly Fault[]): ProblemError =>
  new ProblemError(
    'ERR_REQUEST_INVALID',
    `Correct ${faults.length === 1 ? 'the fault' : `all ${faults.length} faults`} listed and send again; nothing was stored.`,
    { faults },
  );

/** Rules about what a value is; where one is broken, nothing is said of limits. */
const KINDS: ReadonlySet<string> = new Set([
  'isString',
  'isInt',
  'isNumber',
  'isBoolean',
  'isArray',
  'isObject',
  'nestedValidation',
]);

/**
 * The faults below one error of class-validator, with the path of each field; never a value. One for each field, the most basic: missing, then of another kind, then the rule that its class
 * names first. Whether something is missing is known only to a validator that keeps values in its errors.
 */
export function faultsOf(error: ValidationError, above = ''): Fault[] {
  const field = above === '' ? error.property : `${above}.${error.property}`;
  return [...ownFault(error, field), ...(error.children ?? []).flatMap((child) => faultsOf(child, field))];
}

function ownFault(error: ValidationError, field: string): readonly Fault[] {
  // Decorators apply from the last to the first.
  const broken = Object.entries(error.constraints ?? {}).toReversed();
  const [rule, message] = broken.find(([name]) => KINDS.has(name)) ?? broken[0] ?? [];
  if (rule === undefined || message === undefined) return [];
  if (rule === 'whitelistValidation') return [unknownField(field)];
  const code = (error.contexts?.[rule] as { code?: string } | undefined)?.code ?? 'ERR_FIELD_INVALID';
  const isMissing = Object.hasOwn(error, 'value') && error.value === undefined;
  return [{ field, code, message: isMissing ? 'is needed' : error.value === null ? 'must not be null' : message }];
}

const unknownField = (field: string): Fault => ({
  field,
  code: 'ERR_UNKNOWN_FIELD',
  message: 'is not a field of this request',
});

const broken = (value: unknown, at: string): readonly Fault[] =>
  unstorablePlaces(value, at).map((field) => ({ field, code: 'ERR_FIELD_INVALID', message: NOT_STORABLE }));

/** Of a field that cannot be stored its own rule speaks where it has a code of its own, and nothing else does. */
function withoutEchoes(faults: readonly Fault[], unstorable: readonly Fault[]): readonly Fault[] {
  const own = new Set(faults.filter(({ code }) => code !== 'ERR_FIELD_INVALID').map(({ field }) => field));
  const told = unstorable.filter(({ field }) => !own.has(field));
  const places = new Set(told.map(({ field }) => field));
  return [...faults.filter(({ field }) => !places.has(field) && isStorable(field)), ...told];
}

const NO_OBJECT: Fault = { field: '', code: 'ERR_FIELD_INVALID', message: 'must be a JSON object' };

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isDto = (metatype: ArgumentMetadata['metatype']): metatype is Type<object> =>
  metatype !== undefined && ![String, Number, Boolean, Array, Object, Buffer].includes(metatype as never);

async function read(metatype: Type<object>, value: unknown): Promise<{ dto: object; faults: readonly Fault[] }> {
  const plain: unknown = value ?? {};
  if (!isObject(plain)) return { dto: {}, faults: [NO_OBJECT] };
  const dto = plainToInstance(metatype, withoutInherited(plain) as object);
  const unknown = giveBack(plain, dto, '').map(unknownField);
  const errors = await validate(dto, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    validationError: { target: false },
  });
  return { dto, faults: [...errors.flatMap((error) => faultsOf(error)), ...unknown] };
}

/** Names that every object answers to. The libraries that make and check DTOs take a caller's field of that name for the method, or drop it. */
const INHERITED: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

function withoutInherited(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutInherited);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => (INHERITED.has(name) ? [] : [[name, withoutInherited(inner)]])),
  );
}

/** Puts such fields back where any name may stand, and returns the places where none of them is a field. */
function giveBack(plain: unknown, made: unknown, at: string): readonly string[] {
  if (typeof plain !== 'object' || plain === null || typeof made !== 'object' || made === null) return [];
  const isOpen = Object.getPrototypeOf(made) === Object.prototype;
  return Object.entries(plain).flatMap(([name, inner]) => {
    const place = at === '' ? name : `${at}.${name}`;
    if (!INHERITED.has(name)) return giveBack(inner, (made as Record<string, unknown>)[name], place);
    if (!isOpen) return [place];
    Object.defineProperty(made, name, { value: inner, enumerable: true, configurable: true, writable: true });
    return [];
  });
}
