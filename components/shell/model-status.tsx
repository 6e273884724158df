'use client'

import { Sparkles } from 'lucide-react'
import { useSession } from '@/components/providers/console-context'
import { Popover } from '@/components/ui/popover'
import { modelName } from '@/lib/client/console-session'

const PROVIDERS: Record<string, string> = {
  anthropic: 'the Claude API',
  bedrock: 'Amazon Bedrock',
  vertex: 'Google Vertex AI',
}

/** What answers the visitors, said honestly. */
export function ModelStatus() {
  const { model } = useSession()
  const offline = model.provider === 'offline'
  const name = offline ? 'Offline model' : modelName(model.name)
  return (
    <Popover
      title={name}
      side="top"
      trigger={
        <button
          type="button"
          className="flex h-8 items-center gap-2.5 rounded-sm px-2 text-left text-13 text-n11 transition-colors duration-120 hover:bg-n4 data-popup-open:bg-n4 lg:h-7"
        >
          <Sparkles className="size-4 text-n10" aria-hidden />
          <span className="min-w-0 flex-1 truncate">{name}</span>
          <span
            aria-hidden
            className={
              offline ? 'size-1.5 rounded-full bg-waiting' : 'size-1.5 rounded-full bg-live'
            }
          />
        </button>
      }
    >
      <p className="mt-1 text-13 text-n11">
        {offline ? (
          <>
            Answers visitors by quoting your articles. Set{' '}
            <code className="font-mono text-12 text-n12">ANTHROPIC_API_KEY</code> to use Claude.
          </>
        ) : (
          `Answers visitors through ${PROVIDERS[model.provider] ?? model.provider}.`
        )}
      </p>
    </Popover>
  )
}
