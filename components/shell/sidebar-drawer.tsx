'use client'

import { Menu } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { lazy, type ReactNode, Suspense } from 'react'
import { iconButtonClass } from '@/components/ui/icon-button'
import { useLazyPopup } from '@/components/ui/use-lazy-popup'
import { cx } from '@/lib/client/class-names'
import { Sidebar } from './sidebar'

const load = () => import('./drawer-popup')
const DrawerPopup = lazy(load)

interface SidebarDrawerProps {
  onHelp?: () => void
  children: (close: () => void) => ReactNode
}

/** The sidebar where there is no room for it. */
export function SidebarDrawer({ onHelp, children }: SidebarDrawerProps) {
  const t = useTranslations('shell')
  const { wanted, trigger, popup, close } = useLazyPopup(load, 'dialog')
  return (
    <>
      <button
        type="button"
        {...trigger}
        aria-label={t('menu')}
        className={cx(iconButtonClass, 'size-8 lg:hidden')}
      >
        <Menu className="size-4" aria-hidden />
      </button>
      {wanted && (
        <Suspense fallback={null}>
          <DrawerPopup {...popup}>
            <Sidebar
              className="flex w-64"
              onHelp={
                onHelp &&
                (() => {
                  close()
                  onHelp()
                })
              }
            >
              {children(close)}
            </Sidebar>
          </DrawerPopup>
        </Suspense>
      )}
    </>
  )
}
