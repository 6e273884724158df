'use client'

import { useTranslations } from 'next-intl'
import { Avatar } from '@/components/ui/avatar'
import { Tooltip } from '@/components/ui/tooltip'
import type { AgentPushes } from '@/lib/protocol/agent-socket'

/** Colleagues who look at the same conversation. */
export function ViewerStack({ viewers }: { viewers: AgentPushes['presence']['viewers'] }) {
  const t = useTranslations('conversation')
  if (viewers.length === 0) return null
  return (
    <ul aria-label={t('alsoHere')} className="flex -space-x-1.5">
      {viewers.slice(0, 3).map(({ id, name, typing }) => (
        <li key={id}>
          <Tooltip label={t(typing ? 'isTyping' : 'isHere', { name })}>
            <span className="relative flex rounded-full ring-2 ring-n1">
              <Avatar id={id} name={name} size="xs" />
              {typing && (
                <span className="breathe absolute -right-0.5 -bottom-0.5 size-2 rounded-full bg-live ring-2 ring-n1" />
              )}
              <span className="sr-only">{typing ? t('isTyping', { name }) : name}</span>
            </span>
          </Tooltip>
        </li>
      ))}
      {viewers.length > 3 && <li className="pl-2.5 text-12 text-n10">+{viewers.length - 3}</li>}
    </ul>
  )
}
