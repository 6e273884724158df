'use client'

import { PopoverPopup } from '@/components/ui/popover-popup'
import type { LazyPopupProps } from '@/components/ui/use-lazy-popup'

const PROVIDERS: Record<string, string> = {
  anthropic: 'the Claude API',
  bedrock: 'Amazon Bedrock',
  vertex: 'Google Vertex AI',
}

interface ModelPopupProps extends LazyPopupProps {
  name: string
  provider: string
}

export default function ModelPopup({ name, provider, ...popup }: ModelPopupProps) {
  return (
    <PopoverPopup {...popup} title={name}>
      <p className="mt-1 text-13 text-n11">
        {provider === 'offline' ? (
          <>
            Answers visitors by quoting your articles. Set{' '}
            <code className="font-mono text-12 text-n12">ANTHROPIC_API_KEY</code> to use Claude.
          </>
        ) : (
          `Answers visitors through ${PROVIDERS[provider] ?? provider}.`
        )}
      </p>
    </PopoverPopup>
  )
}
