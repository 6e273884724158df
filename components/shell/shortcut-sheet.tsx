'use client'

import { Dialog } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'

const GROUPS: { title: string; keys: [keys: string[], does: string][] }[] = [
  {
    title: 'List',
    keys: [
      [['j'], 'Next conversation'],
      [['k'], 'Previous conversation'],
      [['/'], 'Search'],
    ],
  },
  {
    title: 'Conversation',
    keys: [
      [['Enter'], 'Write in the open conversation'],
      [['r'], 'Reply'],
      [['n'], 'Write a note'],
      [['c'], 'Claim, or take over from the assistant'],
      [['e'], 'Resolve or reopen'],
      [['Esc'], 'Leave the text, keep the draft'],
    ],
  },
  {
    title: 'Writing',
    keys: [
      [['Enter'], 'Send'],
      [['Shift', 'Enter'], 'New line'],
    ],
  },
]

interface ShortcutSheetProps {
  open: boolean
  onOpenChange: (open: boolean) => void
}

export default function ShortcutSheet({ open, onOpenChange }: ShortcutSheetProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Shortcuts">
      <div className="flex flex-col gap-5">
        {GROUPS.map(({ title, keys }) => (
          <section key={title}>
            <h3 className="pb-1 text-12 font-medium text-n10">{title}</h3>
            <dl>
              {keys.map(([combination, does]) => (
                <div key={does} className="flex h-8 items-center justify-between gap-4 text-13">
                  <dt className="order-2 flex gap-1">
                    {combination.map((key) => (
                      <Kbd key={key}>{key}</Kbd>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
