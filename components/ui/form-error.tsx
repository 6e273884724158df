import { CircleAlert } from 'lucide-react'

/** The summary of a form that was refused; announced when it appears. */
export function FormError({ text }: { text: string | null }) {
  return (
    <div role="alert">
      {text && (
        <p className="flex gap-2 rounded-sm bg-breach-tint px-3 py-2.5 text-13 text-breach-text">
          <CircleAlert className="mt-px size-4 shrink-0" aria-hidden />
          {text}
        </p>
      )}
    </div>
  )
}
