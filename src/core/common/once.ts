/** What `make` makes, made at the first call and kept: for tables that loading the program should not wait for. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
