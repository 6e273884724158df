import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { AreaMessages } from '@/app/area-messages'
import { Logo } from '@/components/shell/logo'
import { ThemeScript } from '@/components/shell/theme-script'

export default async function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <div className="console flex min-h-dvh justify-center bg-n2 px-5 py-[max(2.5rem,12dvh)]">
      <ThemeScript locale={await getLocale()} />
      <main className="flex w-full max-w-90 flex-col gap-7">
        <Logo className="size-9" />
        <AreaMessages areas={['auth']}>{children}</AreaMessages>
      </main>
    </div>
  )
}
