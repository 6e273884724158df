/** US dollars with at least two decimals, more where a price is that small. */
export function formatPrice(dollars: number, locale = 'en'): string {
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'USD',
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: 2,
    maximumFractionDigits: 3,
  }).format(dollars)
}

/** A number of tokens in the shortest way of a language: `200K`, `20万`. */
export function formatTokens(tokens: number, locale = 'en'): string {
  return new Intl.NumberFormat(locale, {
    notation: 'compact',
    maximumSignificantDigits: 3,
  }).format(tokens)
}
