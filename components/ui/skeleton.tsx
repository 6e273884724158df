import { cx } from '@/lib/client/class-names'

/** A grey stand-in for text or a shape; the parent appears late and says that it is busy. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cx('block bg-n4', className ?? 'h-3 w-24 rounded-sm')} />
}
