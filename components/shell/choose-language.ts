import { type ConsoleLocale, LOCALE_COOKIE } from '@/lib/i18n/locales'

/** Pages are told their language by the server: the one at hand is loaded again. */
export function chooseLanguage(locale: ConsoleLocale): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser
  document.cookie = `${LOCALE_COOKIE}=${locale}; path=/; max-age=31536000; samesite=lax`
  window.location.reload()
}
