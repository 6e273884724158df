import type { ReactNode } from 'react'

interface MessagePageProps {
  title: string
  text: string
  action: ReactNode
}

/** The class of its action. Said here again: every page loads this one along, and should not load all buttons for it. */
export const messageActionClass =
  'inline-flex h-8 items-center justify-center rounded-sm border border-n7 bg-raised px-3 text-13 font-medium text-n12 shadow-1 transition-colors duration-120 hover:bg-n3 active:bg-n4'

/** A page that has one thing to say. */
export function MessagePage({ title, text, action }: MessagePageProps) {
  return (
    <div className="console flex min-h-dvh items-center justify-center px-6">
      <main className="flex max-w-80 flex-col items-center gap-5 text-center">
        {/* biome-ignore lint/performance/noImgElement: a few lines of SVG need no optimizer */}
        <img src="/icon.svg" alt="" loading="lazy" className="size-8" />
        <div className="flex flex-col gap-1.5">
          <h1 className="text-20 font-semibold">{title}</h1>
          <p className="text-14 text-n10">{text}</p>
        </div>
        {action}
      </main>
    </div>
  )
}
