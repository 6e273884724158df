'use client'

import { Dialog } from '@base-ui/react/dialog'
import { Menu } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { iconButtonClass } from '@/components/ui/icon-button'
import { cx } from '@/lib/client/class-names'
import { Sidebar } from './sidebar'

interface SidebarDrawerProps {
  onHelp: () => void
  children: (close: () => void) => ReactNode
}

/** The sidebar where there is no room for it. */
export function SidebarDrawer({ onHelp, children }: SidebarDrawerProps) {
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger aria-label="Menu" className={cx(iconButtonClass, 'size-8 lg:hidden')}>
        <Menu className="size-4" aria-hidden />
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Dialog.Popup className="fixed inset-y-0 left-0 z-40 flex bg-n2 pt-[env(safe-area-inset-top)] pb-[env(safe-area-inset-bottom)] shadow-2 outline-none transition-transform duration-160 ease-out data-ending-style:-translate-x-full data-starting-style:-translate-x-full">
          <Dialog.Title className="sr-only">Menu</Dialog.Title>
          <Sidebar
            className="flex w-64"
            onHelp={() => {
              close()
              onHelp()
            }}
          >
            {children(close)}
          </Sidebar>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
