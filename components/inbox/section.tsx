import { type ReactNode, useId } from 'react'

interface SectionProps {
  title: string
  children: ReactNode
}

export function Section({ title, children }: SectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="flex flex-col gap-2.5 px-4 py-4">
      <h3 id={id} className="text-12 font-medium text-n10">
        {title}
      </h3>
      {children}
    </section>
  )
}
