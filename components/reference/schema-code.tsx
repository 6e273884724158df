import type { SchemaToken } from '@/lib/protocol/reference'

/** A written schema; names of other schemas lead to them. */
export function SchemaCode({ tokens, label }: { tokens: readonly SchemaToken[]; label: string }) {
  let offset = 0
  const keyed = tokens.map((token) => {
    const key = offset
    offset += token.text.length
    return { ...token, key }
  })
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={label}
      className="overflow-x-auto rounded-sm border border-n6 bg-n2 px-3 py-2.5 scroll-quiet"
    >
      <pre className="font-mono text-12 leading-relaxed text-n12">
        {keyed.map(({ text, ref, key }) =>
          ref ? (
            <a key={key} href={`#schema-${ref}`} className="text-accent-text hover:underline">
              {text}
            </a>
          ) : (
            text
          ),
        )}
      </pre>
    </section>
  )
}
