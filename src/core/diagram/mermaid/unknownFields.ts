/*
 * Mermaid's databases have internal types that change between versions. Their content is therefore read as unknown,
 * and missing values are empty.
 */

/** An object whose fields are not yet known. */
export type Fields = Readonly<Record<string, unknown>>;

const noFields: Fields = Object.freeze({});

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

export function toFields(value: unknown): Fields {
  return isFields(value) ? value : noFields;
}

/** Returns the result of a method of an object; `undefined` if there is no such method. */
export function callMethod(object: unknown, method: string, ...given: readonly unknown[]): unknown {
  const found = toFields(object)[method];
  return typeof found === 'function' ? Reflect.apply(found, object, given) : undefined;
}

/** Returns the members of an array or the values of a map. */
export function listRecords(value: unknown): readonly Fields[] {
  if (Array.isArray(value)) return value.map(toFields);
  return value instanceof Map ? [...value.values()].map(toFields) : [];
}

export function listStrings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** Returns a text of a record; `undefined` if it is missing or empty. */
export function readString(record: Fields, field: string): string | undefined {
  const value = record[field];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
