import { cookies, headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { LOCALE_COOKIE, pickLocale } from './locales'
import { allMessages } from './messages'

/** For server components; browsers get the messages of their page alone (`app/area-messages.tsx`). */
export default getRequestConfig(async () => {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value
  const locale = pickLocale(chosen, (await headers()).get('accept-language'))
  return { locale, messages: allMessages(locale), timeZone: 'UTC' }
})
