'use client'

import { Texts, type TextsProps } from '@/components/providers/texts'
import { Logo } from '@/components/shell/logo'
import { ThemeScript } from '@/components/shell/theme-script'

/**
 * The ways in. What layouts share on the server's side of a page makes each load the other's scripts: so this frame is
 * one component of the browser's, with all that its layout needs.
 */
export function AuthFrame({ children, ...texts }: TextsProps) {
  return (
    <div className="console flex min-h-dvh justify-center bg-n2 px-5 py-[max(2.5rem,12dvh)]">
      <ThemeScript locale={texts.locale} />
      <main className="flex w-full max-w-90 flex-col gap-7">
        <Logo className="size-9" />
        <Texts {...texts}>{children}</Texts>
      </main>
    </div>
  )
}
