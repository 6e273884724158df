'use client'

import { useQuery } from '@tanstack/react-query'
import {
  AlarmClock,
  Bot,
  Check,
  Flag,
  Hand,
  MessageSquare,
  RotateCcw,
  StickyNote,
  Tag,
  UserRoundPlus,
} from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { type Command, useCommands } from '@/components/providers/commands-context'
import { useApi, useSession } from '@/components/providers/console-context'
import type { ComposerMode } from '@/lib/client/drafts'
import { shortMoment } from '@/lib/client/format-time'
import { membersQuery, tagsQuery } from '@/lib/client/inbox-queries'
import { snoozeTimes } from '@/lib/client/snooze-times'
import type { ConversationDetail } from '@/lib/protocol/agent-message'
import { PRIORITY_CHOICES } from './tools/priority-flag'
import type { ConversationActions } from './use-conversation-actions'

const NONE: readonly Command[] = []

/** Offers in the command menu what can be done with the open conversation. */
export function useConversationCommands(
  conversation: ConversationDetail | undefined,
  actions: ConversationActions,
  write: (mode: ComposerMode) => void,
): void {
  const t = useTranslations('conversation')
  const shell = useTranslations('shell.commands')
  const locale = useLocale()
  const api = useApi()
  const { user } = useSession()
  const members = useQuery({ ...membersQuery(api), enabled: conversation !== undefined }).data
  const tags = useQuery({ ...tagsQuery(api), enabled: conversation !== undefined }).data
  const { act, assign, snooze, update } = actions

  const commands = useMemo(() => {
    if (!conversation) return NONE
    const { assignee, status } = conversation
    const resolved = status === 'resolved'
    const offered: (Command | false)[] = [
      !resolved &&
        !assignee && {
          id: 'claim',
          label: t(status === 'assistant' ? 'actions.takeOver' : 'actions.claim'),
          icon: Hand,
          shortcut: 'c',
          run: () => void act('claim'),
        },
      {
        id: 'resolve',
        label: t(resolved ? 'actions.reopen' : 'actions.resolve'),
        icon: resolved ? RotateCcw : Check,
        shortcut: 'e',
        run: () => void act(resolved ? 'reopen' : 'resolve'),
      },
      !resolved && {
        id: 'assign',
        label: t('assign.title'),
        keywords: (members ?? []).map(({ name }) => name),
        icon: UserRoundPlus,
        choices: () => [
          ...(members ?? []).map(({ userId, name }) => ({
            id: userId,
            label: userId === user.id ? t('assign.me', { name }) : name,
            run: () => void assign(userId),
          })),
          { id: 'nobody', label: t('assign.nobody'), run: () => void assign(null) },
        ],
      },
      !resolved && {
        id: 'snooze',
        label: t('snooze.title'),
        keywords: [t('snooze.button')],
        icon: AlarmClock,
        choices: () => [
          ...snoozeTimes(new Date()).map(({ preset, until }) => ({
            id: preset,
            label: `${t(`snooze.${preset}`)} · ${shortMoment(until.toISOString(), locale)}`,
            run: () => void snooze(until),
          })),
          ...(conversation.snoozedUntil
            ? [{ id: 'wake', label: t('snooze.wake'), run: () => void snooze(null) }]
            : []),
        ],
      },
      (status === 'open' || status === 'queued') && {
        id: 'handback',
        label: t('actions.handbackLong'),
        icon: Bot,
        run: () => void act('handback'),
      },
      {
        id: 'priority',
        label: t('priority.title'),
        keywords: PRIORITY_CHOICES.map((one) => t(`priority.${one}`)),
        icon: Flag,
        choices: () =>
          PRIORITY_CHOICES.map((priority) => ({
            id: priority,
            label: t(`priority.${priority}`),
            run: () => void update({ priority }),
          })),
      },
      (tags ?? []).length > 0 && {
        id: 'tags',
        label: t('tags.edit'),
        keywords: (tags ?? []).map(({ name }) => name),
        icon: Tag,
        choices: () =>
          (tags ?? []).map(({ id, name }) => {
            const has = conversation.tags.includes(name)
            return {
              id,
              label: has ? t('tags.remove', { tag: name }) : name,
              run: () =>
                void update({
                  tags: has
                    ? conversation.tags.filter((tag) => tag !== name)
                    : [...conversation.tags, name],
                }),
            }
          }),
      },
      {
        id: 'reply',
        label: t('composer.reply'),
        icon: MessageSquare,
        shortcut: 'r',
        run: () => write('reply'),
      },
      {
        id: 'note',
        label: t('composer.addNote'),
        icon: StickyNote,
        shortcut: 'n',
        run: () => write('note'),
      },
    ]
    return offered.filter((one) => one !== false)
  }, [act, assign, conversation, locale, members, snooze, t, tags, update, user.id, write])

  useCommands(shell('conversation'), commands)
}
