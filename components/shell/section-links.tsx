'use client'

import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { cx } from '@/lib/client/class-names'
import { SECTIONS } from './sections'

interface SectionLinksProps {
  onChosen?: (() => void) | undefined
  className?: string
  /** What the area that one is in consists of, below its name. */
  children?: ReactNode
}

/** The console's areas. */
export function SectionLinks({ onChosen, className, children }: SectionLinksProps) {
  const t = useTranslations('shell')
  const path = usePathname()
  return (
    <nav aria-label={t('console')} className={className}>
      <ul className="flex flex-col gap-px">
        {SECTIONS.map(({ name, path: to, icon: Icon }) => {
          const current = path === to || path.startsWith(`${to}/`)
          return (
            <li key={name}>
              <Link
                href={to}
                prefetch={false}
                aria-current={current ? (children ? 'true' : 'page') : undefined}
                onClick={onChosen}
                className={cx(
                  'flex h-8 items-center gap-2.5 rounded-sm px-2 text-13 font-medium transition-colors duration-120 lg:h-7',
                  current ? 'text-n12' : 'text-n11',
                  current && !children ? 'bg-n5' : 'hover:bg-n4',
                )}
              >
                <Icon className={cx('size-4', current ? 'text-n12' : 'text-n10')} aria-hidden />
                {t(name)}
              </Link>
              {current && children}
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
