import type { ReactNode } from 'react'

interface SectionProps {
  title: string
  text: string
  /** Beside the title. */
  state?: ReactNode
  children: ReactNode
}

export function Section({ title, text, state, children }: SectionProps) {
  return (
    <section className="flex flex-col gap-4">
      <div className="flex flex-col gap-1">
        <h2 className="flex items-center gap-2 text-14 font-semibold">
          {title}
          {state}
        </h2>
        <p className="text-13 text-n10">{text}</p>
      </div>
      {children}
    </section>
  )
}
