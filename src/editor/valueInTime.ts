/** A promise's value if it comes within some milliseconds; else undefined, also when it fails. */
export function valueInTime<T>(milliseconds: number, promise: Promise<T>): Promise<T | undefined> {
  return new Promise((resolve) => {
    const give = (value: T | undefined): void => {
      clearTimeout(timer);
      resolve(value);
    };
    const timer = setTimeout(give, milliseconds, undefined);
    promise.then(give, () => give(undefined));
  });
}
