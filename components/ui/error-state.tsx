import { CircleAlert, Lock } from 'lucide-react'
import { errorText, hasCode } from '@/lib/client/api-error'
import { Button } from './button'

interface ErrorStateProps {
  /** What could not be done, as a sentence. */
  title: string
  error: unknown
  onRetry: () => void
}

export function ErrorState({ title, error, onRetry }: ErrorStateProps) {
  const forbidden = hasCode(error, 'forbidden')
  const Icon = forbidden ? Lock : CircleAlert
  return (
    <div
      role="alert"
      className="appear flex h-full flex-col items-center justify-center gap-3 px-6 py-12 text-center"
    >
      <Icon className="size-6 text-n9" strokeWidth={1.5} aria-hidden />
      <div className="flex max-w-72 flex-col gap-1 text-13 [text-wrap:balance]">
        <p className="font-medium text-n12">{forbidden ? 'You may not see this' : title}</p>
        <p className="text-n10">{errorText(error)}</p>
      </div>
      {!forbidden && (
        <Button size="sm" onClick={onRetry}>
          Try again
        </Button>
      )}
    </div>
  )
}
