import type { RunningReply } from '@/lib/client/agent-transcript'

/** What the assistant is doing before its first word, then a quiet sign that it goes on. */
export function StageLine({
  running,
  hasText,
}: {
  running: RunningReply | null
  hasText: boolean
}) {
  if (hasText) {
    return (
      <span className="breathe mt-1.5 block h-1 w-5 rounded-full bg-assistant">
        <span className="sr-only">Writing</span>
      </span>
    )
  }
  return <p className="breathe text-13 text-assistant-text">{stageWords(running)}</p>
}

function stageWords(running: RunningReply | null): string {
  const count = running?.sources.length ?? 0
  switch (running?.stage) {
    case 'searching':
      return 'Searching the knowledge…'
    case 'reading':
      return count > 0 ? `Reading ${count} ${count === 1 ? 'source' : 'sources'}…` : 'Reading…'
    case 'writing':
      return 'Writing…'
    default:
      return 'Starting…'
  }
}
