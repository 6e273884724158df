/** The same array, or a larger copy with room for `length` elements; new elements are 0. */
export function growUint32(
  array: Uint32Array<ArrayBuffer>,
  length: number,
): Uint32Array<ArrayBuffer> {
  if (length <= array.length) return array
  const grown = new Uint32Array(Math.max(length, Math.ceil(array.length * 1.5)))
  grown.set(array)
  return grown
}
