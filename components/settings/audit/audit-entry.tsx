'use client'

import { ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import type { AuditEntryView } from '@/lib/protocol/audit-log'
import { rowClass } from '../list'
import { useMoment } from '../when'
import { entityOf, verbOf } from './names'

/** One change in a line; opened, what it was before and after. */
export function AuditEntry({ entry }: { entry: AuditEntryView }) {
  const t = useTranslations('settings.audit')
  const moment = useMoment()
  const { actor, entity, before, after } = entry
  const type = entityOf(entity.type)
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  return (
    <details className="group">
      <summary className={`${rowClass} cursor-pointer list-none hover:bg-n3`}>
        <ChevronRight
          className="size-4 shrink-0 text-n10 transition-transform duration-120 group-open:rotate-90"
          aria-hidden
        />
        <span className="flex min-w-0 flex-1 basis-52 flex-col">
          <span className="text-13 [overflow-wrap:anywhere]">
            <span className="font-medium">{t(`verb.${verbOf(entry.action)}`)}</span> {entity.name}
          </span>
          <span className="text-12 text-n10">
            {actor.name}
            {actor.type === 'api_key' && ` (${t('apiKey')})`} · {moment(entry.createdAt)}
          </span>
        </span>
        <Badge>{type ? t(`entity.${type}`) : entity.type}</Badge>
      </summary>
      <div className="overflow-x-auto px-4 pb-4 lg:pl-11">
        <table className="w-full min-w-96 table-fixed text-left text-13">
          <caption className="sr-only">{t('details')}</caption>
          <thead>
            <tr className="text-12 text-n10">
              <th className="w-1/4 py-1.5 pr-3 font-medium">{t('field')}</th>
              <th className="py-1.5 pr-3 font-medium">{t('before')}</th>
              <th className="py-1.5 font-medium">{t('after')}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <tr key={field} className="border-t border-n6 align-top">
                <th className="py-1.5 pr-3 font-medium [overflow-wrap:anywhere]">{field}</th>
                <State value={before?.[field]} />
                <State value={after?.[field]} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

function State({ value }: { value: unknown }) {
  const t = useTranslations('settings.audit')
  const isEmpty = value === undefined || value === null || value === ''
  return (
    <td className="py-1.5 pr-3 whitespace-pre-line text-n11 [overflow-wrap:anywhere]">
      {isEmpty ? t('nothing') : shown(value)}
    </td>
  )
}

function shown(value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value) && value.every((item) => typeof item === 'string'))
    return value.join(', ')
  return JSON.stringify(value, null, 1)
}
