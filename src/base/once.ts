/** What takes long is made when it is first asked for, and only once. */

/** The same value at every call: `once(() => [1])` gives one list. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
