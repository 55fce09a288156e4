/** Checks that an external value has a shape; guards combine into larger guards. */
export type Guard<T> = (value: unknown) => value is T;

export const isString: Guard<string> = (value) => typeof value === 'string';
export const isNumber: Guard<number> = (value): value is number =>
  typeof value === 'number' && Number.isFinite(value);
export const isBoolean: Guard<boolean> = (value) => typeof value === 'boolean';

export const createListGuard =
  <T>(guard: Guard<T>): Guard<readonly T[]> =>
  (value): value is readonly T[] =>
    Array.isArray(value) && value.every(guard);

export const createOptionalGuard =
  <T>(guard: Guard<T>): Guard<T | undefined> =>
  (value): value is T | undefined =>
    value === undefined || guard(value);

export const createOneOfGuard =
  <T extends string>(...words: readonly T[]): Guard<T> =>
  (value): value is T =>
    words.some((word) => word === value);

/** Accepts a value that one of the guards accepts. */
export const createUnionGuard =
  <T>(guards: readonly Guard<T>[]): Guard<T> =>
  (value): value is T =>
    guards.some((guard) => guard(value));

export const createRecordGuard =
  <T>(guard: Guard<T>): Guard<Readonly<Record<string, T>>> =>
  (value): value is Readonly<Record<string, T>> =>
    isObject(value) && Object.values(value).every(guard);

/** Checks an object's named fields; ignores other fields. */
export const createObjectGuard =
  <T extends object>(fields: { readonly [K in keyof T]-?: Guard<T[K]> }): Guard<T> =>
  (value): value is T => {
    if (!isObject(value)) return false;
    const guards: Readonly<Record<string, (field: unknown) => boolean>> = fields;
    return Object.entries(guards).every(([key, guard]) => guard(value[key]));
  };

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
