/** The list with one item at another place; places outside of it change nothing. */
export function moveItem<T>(items: readonly T[], from: number, to: number): readonly T[] {
  const item = items[from]
  if (item === undefined || to < 0 || to >= items.length || from === to) return items
  return items.filter((_, index) => index !== from).toSpliced(to, 0, item)
}
