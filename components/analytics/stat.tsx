import type { ReactNode } from 'react'

interface StatProps {
  label: string
  value: ReactNode
  help: string
}

/** One number with what it means. */
export function Stat({ label, value, help }: StatProps) {
  return (
    <div className="flex flex-col gap-0.5">
      <dt className="text-13 text-n11">{label}</dt>
      <dd className="text-20 font-semibold tabular-nums">{value}</dd>
      <dd className="text-12 text-n10 [text-wrap:pretty]">{help}</dd>
    </div>
  )
}
