/** Reading typed arrays whose index is in range by construction: every table is laid out by its maker. */
export type NumberArray =
  | Int8Array
  | Uint8Array
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float64Array;

export function at(array: NumberArray, index: number): number {
  return array[index] ?? 0;
}

/** An element of a list that is there by construction. */
export function item<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new RangeError(`no element ${index} in a list of ${list.length}`);
  return found;
}
