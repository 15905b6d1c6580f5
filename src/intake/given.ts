/// What is left of `T` when each field that may be undefined may be missing instead.
export type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/// The fields that have a value: what is undefined is left out, as optional fields want it.
export function given<T extends object>(fields: T): Given<T> {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Given<T>;
}
