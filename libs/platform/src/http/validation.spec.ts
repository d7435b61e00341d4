import { IsInt, IsObject, IsOptional, IsString, Length, Matches, Max, Min, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import fc from 'fast-check';
import { isStorable, unstorablePlaces } from './storable.js';
import { dtoPipe, FormRefused, noBodyFaults, WholeNumber } from './validation.js';

class Inner {
  @IsString() readonly word!: string;
}

class Outer {
  @IsOptional() @IsInt() @Min(1) @Max(10) readonly minutes?: number;
  @IsOptional() @IsString() @Length(5, 10) @Matches(/^[a-z]*$/) readonly reason?: string;
  @IsOptional() @IsObject() readonly open?: Readonly<Record<string, unknown>>;
  @IsOptional() @ValidateNested() @Type(() => Inner) readonly inner?: Inner;
  @IsString() readonly needed!: string;
}

class Page {
  @IsOptional() @WholeNumber() @IsInt() @Min(0) readonly after?: number;
}

const read = (value: unknown, metatype: new () => object, type: 'body' | 'query' | 'param' = 'body') =>
  dtoPipe().transform(value, { type, metatype, data: undefined }) as Promise<object>;

const faults = (value: unknown, metatype: new () => object = Outer, type: 'body' | 'query' = 'body') =>
  read(value, metatype, type).then(
    () => [],
    (error: unknown) => {
      if (!(error instanceof FormRefused)) throw error;
      return error.faults.map(({ field, code, message }) => `${field} ${code} ${message}`);
    },
  );

describe('a DTO', () => {
  it.each([
    ['of another kind', { minutes: '10' }, 'minutes ERR_FIELD_INVALID minutes must be an integer number'],
    ['beyond a limit', { minutes: 11 }, 'minutes ERR_FIELD_INVALID minutes must not be greater than 10'],
    [
      'breaks two rules',
      { reason: 'A' },
      'reason ERR_FIELD_INVALID reason must be longer than or equal to 5 characters',
    ],
    ['unknown', { colour: 1 }, 'colour ERR_UNKNOWN_FIELD is not a field of this request'],
    ['nested and no object', { inner: 'x' }, expect.stringMatching(/^inner ERR_FIELD_INVALID /)],
    ['null deep inside', { inner: { word: null } }, 'inner.word ERR_FIELD_INVALID must not be null'],
  ])('one fault for a field that is %s', async (_, value, fault) => {
    expect(await faults({ needed: 'x', ...value })).toEqual([fault]);
  });

  it('of what is missing nothing more is said', async () => {
    expect(await faults({})).toEqual(['needed ERR_FIELD_INVALID is needed']);
    expect(await faults(undefined)).toEqual(['needed ERR_FIELD_INVALID is needed']);
    expect(await faults(null)).toEqual(['needed ERR_FIELD_INVALID is needed']);
  });

  it.each([[[]], ['text'], [1], [true], [[{ needed: 'x' }]]])('%j is no object', async (value) => {
    expect(await faults(value)).toEqual([' ERR_FIELD_INVALID must be a JSON object']);
  });

  it.each(['constructor', 'hasOwnProperty', 'toString', 'valueOf', 'isPrototypeOf', '__defineGetter__'])(
    'the name %s is kept where any name may stand, and an unknown field elsewhere',
    async (name) => {
      const open = { [name]: { [name]: 'x', b: ['y'] }, a: 1 };
      expect(await read({ needed: 'x', open }, Outer)).toEqual({ needed: 'x', open });
      const unknown = `${name} ERR_UNKNOWN_FIELD is not a field of this request`;
      expect(await faults({ needed: 'x', [name]: 'x' })).toEqual([unknown]);
      expect(await faults({ needed: 'x', inner: { word: 'x', [name]: {} } })).toEqual([`inner.${unknown}`]);
    },
  );

  it('where nothing is asked for every field is unknown', () => {
    expect(noBodyFaults({})).toEqual([]);
    expect(noBodyFaults({ why: 1, toString: 1 }).map(({ field, code }) => [field, code])).toEqual([
      ['why', 'ERR_UNKNOWN_FIELD'],
      ['toString', 'ERR_UNKNOWN_FIELD'],
    ]);
    expect(noBodyFaults([1])).toEqual([{ field: '', code: 'ERR_FIELD_INVALID', message: 'must be a JSON object' }]);
  });

  it.each(['', ' ', '1.5', '0x1', '1e3', 'a', ['1', '2']])('in a query %j is no whole number', async (after) => {
    expect(await faults({ after }, Page, 'query')).toEqual([expect.stringMatching(/^after ERR_FIELD_INVALID /)]);
  });

  it('in a query 12 is one, and nothing is nothing', async () => {
    expect(await read({ after: '12' }, Page, 'query')).toEqual({ after: 12 });
    expect(await read({}, Page, 'query')).toEqual({});
  });
});

describe('what can be stored', () => {
  it('NUL and half a character are found at any depth, also in names, and shown by nothing but the path', async () => {
    const value = { a: ['x', { b: 'secret\0' }], c: '\ud800', d: { 'secret\0': 1 }, 'secret\udc00': 1, e: '😀' };
    expect(unstorablePlaces(value)).toEqual(['', 'a.1.b', 'c', 'd']);
    expect(await faults({ needed: 'x', 'secret\0': 1 })).toEqual([
      ' ERR_FIELD_INVALID must hold no NUL and no half of a character',
    ]);
    expect(await faults({ needed: 'x', open: { a: { b: '\0' } } })).toEqual([
      'open.a.b ERR_FIELD_INVALID must hold no NUL and no half of a character',
    ]);
  });

  it('replaces every other fault of the field, and tells those of others', async () => {
    expect(await faults({ reason: '\0', minutes: 0 })).toEqual([
      'minutes ERR_FIELD_INVALID minutes must not be less than 1',
      'needed ERR_FIELD_INVALID is needed',
      'reason ERR_FIELD_INVALID must hold no NUL and no half of a character',
    ]);
  });

  it('in an address, too; and not where bytes are kept as they come', async () => {
    const at = { type: 'param', metatype: String, data: 'id' } as const;
    await expect(dtoPipe().transform('msg_\0', at)).rejects.toThrow(FormRefused);
    expect(await dtoPipe(false).transform('msg_\0', at)).toBe('msg_\0');
  });

  it('is whatever UTF-8 can write, but for NUL', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const written = Buffer.from(text).toString();
        expect(isStorable(text)).toBe(written === text && !text.includes('\0'));
      }),
    );
  });
});
