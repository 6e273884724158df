import { cx } from '@/lib/client/class-names'

/** A state that turns by itself; announced when it does. */
export function Waiting({ isHere, text }: { isHere: boolean; text: string }) {
  return (
    <p role="status" className="flex items-center gap-2.5 text-14">
      <span
        aria-hidden
        className={cx(
          'size-2.5 shrink-0 rounded-full',
          isHere ? 'bg-live' : 'animate-pulse bg-waiting motion-reduce:animate-none',
        )}
      />
      <span className={cx('min-w-0 [overflow-wrap:anywhere]', !isHere && 'text-n10')}>{text}</span>
    </p>
  )
}
