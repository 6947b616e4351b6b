/** Makes a value when it is first asked for, and gives the same one ever after. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Makes a value of a thing when it is first asked for, and gives the same one for as long as the thing lives. */
export function oncePer<K extends object, T>(make: (thing: K) => T): (thing: K) => T {
  const made = new WeakMap<K, { readonly value: T }>();
  return (thing) => {
    const known = made.get(thing);
    if (known !== undefined) return known.value;
    const value = make(thing);
    made.set(thing, { value });
    return value;
  };
}
