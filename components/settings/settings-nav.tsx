'use client'

import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useSession } from '@/components/providers/console-context'
import { Link } from '@/components/ui/link'
import { cx } from '@/lib/client/class-names'
import { SETTINGS_SECTIONS } from './sections'

const GROUPS = ['forYou', 'forAll'] as const

/** The sections that one may see. */
export function SettingsNav({ className }: { className?: string }) {
  const t = useTranslations('settings')
  const path = usePathname()
  const { permissions } = useSession()
  const seen = SETTINGS_SECTIONS.filter(
    ({ permission }) => !permission || permissions.includes(permission),
  )
  return (
    <nav aria-label={t('sections')} className={className}>
      {GROUPS.map((group) => (
        <div key={group} className="mb-5">
          <h2 className="px-2 pb-1.5 text-12 font-medium text-n10">{t(group)}</h2>
          <ul className="flex flex-col gap-px">
            {seen
              .filter((section) => section.group === group)
              .map(({ name, path: to, icon: Icon }) => (
                <li key={name}>
                  <Link
                    href={to}
                    prefetch={false}
                    aria-current={path === to ? 'page' : undefined}
                    className={cx(
                      'flex h-10 items-center gap-2.5 rounded-sm px-2 text-14 transition-colors duration-120 lg:h-8 lg:text-13',
                      path === to ? 'bg-n4 font-medium text-n12' : 'text-n11 hover:bg-n3',
                    )}
                  >
                    <Icon className="size-4 text-n10" aria-hidden />
                    {t(`nav.${name}`)}
                  </Link>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}
