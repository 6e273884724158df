'use client'

import { useTranslations } from 'next-intl'
import type { DocumentRowView } from '@/lib/protocol/http-views'
import { DocumentRow } from './document-row'

interface DocumentTableProps {
  baseId: string
  documents: readonly DocumentRowView[]
}

const HEAD = 'h-9 px-3 text-left text-12 font-medium text-n10 whitespace-nowrap'

export function DocumentTable({ baseId, documents }: DocumentTableProps) {
  const t = useTranslations('knowledge')
  return (
    <table className="w-full table-fixed border-collapse text-13">
      <thead>
        <tr className="border-b border-n6">
          <th className={HEAD}>{t('columnTitle')}</th>
          <th className={`${HEAD} w-28 max-md:hidden`}>{t('columnLanguage')}</th>
          <th className={`${HEAD} w-36 max-lg:hidden`}>{t('columnSource')}</th>
          <th className={`${HEAD} w-16 text-right max-sm:hidden`}>{t('columnCited')}</th>
          <th className={`${HEAD} w-20 text-right max-sm:hidden`}>{t('columnChanged')}</th>
          <th className={`${HEAD} w-16 text-right`}>{t('columnOn')}</th>
        </tr>
      </thead>
      <tbody>
        {documents.map((document) => (
          <DocumentRow key={document.id} baseId={baseId} document={document} />
        ))}
      </tbody>
    </table>
  )
}
