import { ExternalLink } from 'lucide-react'
import { safeUrl } from '@/lib/client/safe-url'
import { shortUrl } from '@/lib/client/short-url'

/** The way to a source, where it has a safe address. */
export function SourceLink({ url }: { url: string | undefined }) {
  const safe = url ? safeUrl(url) : null
  if (!safe) return null
  return (
    <a
      href={safe}
      target="_blank"
      rel="noopener noreferrer"
      className="flex items-center gap-1.5 text-12 font-medium text-accent-text hover:underline"
    >
      <ExternalLink className="size-3.5 shrink-0" aria-hidden />
      <span className="truncate">{shortUrl(safe)}</span>
    </a>
  )
}
