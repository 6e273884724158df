import { ExternalLink } from 'lucide-react'
import { safeUrl } from '@/lib/client/safe-url'
import { shortUrl } from '@/lib/client/short-url'

interface SourceQuotesProps {
  quotes: readonly string[]
  url: string | undefined
}

/** What a source says, word for word, and the way to it. */
export function SourceQuotes({ quotes, url }: SourceQuotesProps) {
  const safe = url ? safeUrl(url) : null
  return (
    <div className="mt-1.5 flex flex-col gap-2.5">
      <div className="scroll-quiet flex max-h-60 flex-col gap-2 overflow-y-auto">
        {quotes.map((quote) => (
          <blockquote
            key={quote}
            className="whitespace-pre-line border-l-2 border-assistant-line pl-2.5 text-13 text-n11 [overflow-wrap:anywhere]"
          >
            {quote}
          </blockquote>
        ))}
      </div>
      {safe && (
        <a
          href={safe}
          target="_blank"
          rel="noopener noreferrer"
          className="flex items-center gap-1.5 text-12 font-medium text-accent-text hover:underline"
        >
          <ExternalLink className="size-3.5 shrink-0" aria-hidden />
          <span className="truncate">{shortUrl(safe)}</span>
        </a>
      )}
    </div>
  )
}
