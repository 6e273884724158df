'use client'

import { useTranslations } from 'next-intl'
import { Dialog } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'
import type { Messages } from '@/lib/i18n/messages'
import { useKeyNames } from './use-key-names'

type Text = keyof Messages['shell']['keys']

/** What a key does, by the name of its text. `mod` is ⌘ on a Mac and Ctrl elsewhere. */
const GROUPS: { title: Text; keys: [keys: string[], does: Text][] }[] = [
  {
    title: 'everywhere',
    keys: [
      [['mod', 'k'], 'commands'],
      [['?'], 'thisSheet'],
    ],
  },
  {
    title: 'list',
    keys: [
      [['j'], 'next'],
      [['k'], 'previous'],
      [['/'], 'search'],
      [['x'], 'select'],
      [['Shift', 'x'], 'selectRange'],
      [['Esc'], 'selectNone'],
    ],
  },
  {
    title: 'conversation',
    keys: [
      [['Enter'], 'write'],
      [['r'], 'reply'],
      [['n'], 'note'],
      [['c'], 'claim'],
      [['a'], 'assign'],
      [['s'], 'snooze'],
      [['p'], 'priority'],
      [['t'], 'tags'],
      [['e'], 'resolve'],
    ],
  },
  {
    title: 'writing',
    keys: [
      [['Enter'], 'send'],
      [['Shift', 'Enter'], 'newLine'],
      [['/'], 'canned'],
      [['Esc'], 'leave'],
    ],
  },
]

interface ShortcutSheetProps {
  open: boolean
  onOpenChange: (open: boolean) => void
}

export default function ShortcutSheet({ open, onOpenChange }: ShortcutSheetProps) {
  const t = useTranslations('shell')
  const keyOf = useKeyNames()
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('shortcuts')}>
      <div className="flex flex-col gap-5">
        {GROUPS.map(({ title, keys }) => (
          <section key={title}>
            <h3 className="pb-1 text-12 font-medium text-n10">{t(`keys.${title}`)}</h3>
            <dl>
              {keys.map(([combination, does]) => (
                <div key={does} className="flex h-8 items-center justify-between gap-4 text-13">
                  <dt className="order-2 flex gap-1">
                    {combination.map((key) => (
                      <Kbd key={key}>{keyOf(key)}</Kbd>
                    ))}
                  </dt>
                  <dd>{t(`keys.${does}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
