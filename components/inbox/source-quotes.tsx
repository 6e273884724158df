import { SourceLink } from './source-link'

interface SourceQuotesProps {
  quotes: readonly string[]
  url: string | undefined
}

/** What a source says, word for word, and the way to it. */
export function SourceQuotes({ quotes, url }: SourceQuotesProps) {
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
      <SourceLink url={url} />
    </div>
  )
}
