/** A number of bytes as people say it: `812 B`, `34 kB`, `2.4 MB`. */
export function fileSize(bytes: number, locale?: string): string {
  const format = (value: number, digits: number) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value)
  if (bytes < 1000) return `${bytes} B`
  if (bytes < 1_000_000) return `${format(bytes / 1000, 0)} kB`
  return `${format(bytes / 1_000_000, 1)} MB`
}
