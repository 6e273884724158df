'use client'

import { useTranslations } from 'next-intl'
import { Button, buttonClass } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'

export function BackupCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const t = useTranslations('settings.security')
  const text = `${codes.join('\n')}\n`
  return (
    <div className="flex flex-col gap-4">
      <p className="text-14 text-n11">{t('codesText')}</p>
      <ul className="grid grid-cols-2 gap-x-4 gap-y-1.5 rounded-sm bg-n3 px-4 py-3 font-mono text-13 select-all">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-2">
        <CopyButton text={text} />
        <a
          download="parley-backup-codes.txt"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          className={buttonClass('secondary', 'sm')}
        >
          {t('download')}
        </a>
        <Button variant="primary" onClick={onDone} className="ml-auto">
          {t('codesKept')}
        </Button>
      </div>
    </div>
  )
}
