import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

interface EmptyStateProps {
  icon: LucideIcon
  children: ReactNode
  action?: ReactNode
}

/** One sentence and at most one action. */
export function EmptyState({ icon: Icon, children, action }: EmptyStateProps) {
  return (
    <div className="appear flex h-full flex-col items-center justify-center gap-3 px-6 py-12 text-center">
      <Icon className="size-6 text-n9" strokeWidth={1.5} aria-hidden />
      <p className="max-w-72 text-13 text-n10 [text-wrap:balance]">{children}</p>
      {action}
    </div>
  )
}
