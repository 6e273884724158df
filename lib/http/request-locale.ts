import { type ConsoleLocale, LOCALE_COOKIE, pickLocale } from '@/lib/i18n/locales'

/** The reader's language: what was chosen in the console, else what the browser asks for. */
export function localeOf(headers: Headers): ConsoleLocale {
  const cookies = (headers.get('cookie') ?? '').split(/;\s*/)
  const chosen = cookies.find((cookie) => cookie.startsWith(`${LOCALE_COOKIE}=`))
  return pickLocale(chosen?.slice(LOCALE_COOKIE.length + 1), headers.get('accept-language'))
}
