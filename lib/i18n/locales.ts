/** Languages of the console, each named in itself. */
export const LOCALES = { en: 'English', zh: '中文' } as const
export type ConsoleLocale = keyof typeof LOCALES

export const LOCALE_COOKIE = 'parley_locale'

export function isConsoleLocale(value: string | undefined): value is ConsoleLocale {
  return value !== undefined && Object.hasOwn(LOCALES, value)
}

/** The language of the console: chosen (cookie), else the browser's first that there is, else English. */
export function pickLocale(
  chosen: string | undefined,
  acceptLanguage: string | null,
): ConsoleLocale {
  if (isConsoleLocale(chosen)) return chosen
  const wanted = (acceptLanguage ?? '').split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
    const quality = parameters.find((parameter) => parameter.trim().startsWith('q='))
    return { language: tag.split('-')[0], quality: quality ? Number(quality.trim().slice(2)) : 1 }
  })
  const found = wanted
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .find(({ language }) => isConsoleLocale(language))
  return isConsoleLocale(found?.language) ? found.language : 'en'
}
