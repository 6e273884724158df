'use client'

import { ChevronLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { cx } from '@/lib/client/class-names'
import { SectionLinks } from './section-links'
import { SidebarDrawer } from './sidebar-drawer'

interface PageProps {
  title: string
  /** One sentence, where the title does not say enough. */
  description?: ReactNode
  /** The page above this one; `onlySmall` where it stands beside on large screens. */
  back?: { href: string; label: string; onlySmall?: boolean }
  actions?: ReactNode
  /** `form` is narrow enough to read a line; `full` takes all there is. */
  width?: 'form' | 'list' | 'full'
  children: ReactNode
}

const WIDTHS = { form: 'max-w-2xl', list: 'max-w-5xl', full: '' } as const

/** A page of the console: where you are, what you can do here, and the thing itself. */
export function Page({ title, description, back, actions, width = 'list', children }: PageProps) {
  return (
    <>
      <header className="sticky top-0 z-10 border-b border-n6 bg-n1">
        <div className="flex min-h-13 flex-wrap items-center gap-x-2 gap-y-1 px-3 py-2 lg:px-6">
          <SidebarDrawer>{(close) => <SectionLinks onChosen={close} />}</SidebarDrawer>
          {back && (
            <Link
              href={back.href}
              className={cx(
                '-ml-1 flex h-8 items-center gap-0.5 rounded-sm pr-2 pl-1 text-13 text-n10 hover:bg-n4 hover:text-n12',
                back.onlySmall && 'lg:hidden',
              )}
            >
              <ChevronLeft className="size-4" aria-hidden />
              {back.label}
            </Link>
          )}
          <h1 className="min-w-0 flex-1 truncate text-16 font-semibold" title={title}>
            {title}
          </h1>
          {actions && <div className="flex items-center gap-2">{actions}</div>}
        </div>
      </header>
      <div
        className={cx('mx-auto flex w-full flex-1 flex-col gap-6 px-4 py-6 lg:px-8', WIDTHS[width])}
      >
        {description && <p className="max-w-prose text-14 text-n11">{description}</p>}
        {children}
      </div>
    </>
  )
}
