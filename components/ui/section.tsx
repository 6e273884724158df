import type { ReactNode } from 'react'

interface SectionProps {
  title: string
  help?: string
  children: ReactNode
}

/** Fields that belong together. */
export function Section({ title, help, children }: SectionProps) {
  return (
    <section className="flex flex-col gap-4 border-t border-n6 pt-6 first:border-0 first:pt-0">
      <div className="flex flex-col gap-1">
        <h2 className="text-14 font-semibold">{title}</h2>
        {help && <p className="max-w-prose text-13 text-n10">{help}</p>}
      </div>
      {children}
    </section>
  )
}
