import type { ReactNode } from 'react'
import { cx } from '@/lib/client/class-names'

export function Kbd({ children, onDark }: { children: ReactNode; onDark?: boolean }) {
  return (
    <kbd
      className={cx(
        'inline-flex h-[18px] min-w-[18px] items-center justify-center rounded-[4px] px-1 font-sans text-12 leading-none',
        onDark ? 'bg-n1/20 text-n1' : 'border border-n7 bg-n2 text-n11',
      )}
    >
      {children}
    </kbd>
  )
}
