/** US dollars; small amounts with as many digits as say something, in cents below one dollar. */
export function formatCost(dollars: number): string {
  if (dollars === 0) return '$0'
  if (dollars >= 1) return `$${dollars.toFixed(2)}`
  const cents = dollars * 100
  return `${cents >= 10 ? cents.toFixed(0) : cents >= 1 ? cents.toFixed(1) : cents.toFixed(2)}¢`
}

export function formatMs(ms: number): string {
  if (ms < 1) return '<1 ms'
  if (ms < 1000) return `${Math.round(ms)} ms`
  return `${(ms / 1000).toFixed(ms < 10_000 ? 2 : 1)} s`
}

export function formatCount(count: number): string {
  return new Intl.NumberFormat('en').format(count)
}
