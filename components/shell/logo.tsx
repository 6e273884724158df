import { cx } from '@/lib/client/class-names'

/** Two turns of a conversation, one resting on the other. */
export function Logo({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" className={cx('size-8', className)} aria-hidden>
      <rect width="32" height="32" rx="9" className="fill-accent" />
      <path
        d="M9 12.5A3.5 3.5 0 0 1 12.5 9h7a3.5 3.5 0 0 1 0 7H16l-4.2 3.2a.5.5 0 0 1-.8-.4v-3.1a3.5 3.5 0 0 1-2-3.2Z"
        className="fill-on-accent"
      />
      <path
        d="M15.5 21.5h4.2l2.5 1.9a.5.5 0 0 0 .8-.4v-2.2a3.4 3.4 0 0 0 1.5-2.9"
        className="fill-none stroke-on-accent"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
