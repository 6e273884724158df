import type { ReactNode } from 'react'
import { Logo } from './logo'
import { ThemeScript } from './theme-script'

interface MessagePageProps {
  title: string
  text: string
  action: ReactNode
}

/** A page that has one thing to say. */
export function MessagePage({ title, text, action }: MessagePageProps) {
  return (
    <div className="console flex min-h-dvh items-center justify-center px-6">
      <ThemeScript />
      <main className="flex max-w-80 flex-col items-center gap-5 text-center">
        <Logo />
        <div className="flex flex-col gap-1.5">
          <h1 className="text-20 font-semibold">{title}</h1>
          <p className="text-14 text-n10">{text}</p>
        </div>
        {action}
      </main>
    </div>
  )
}
