import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AuthHeading } from '@/components/auth/auth-heading'
import { ResetForm } from '@/components/auth/reset-form'
import { buttonClass } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { isResetTokenOpen } from '@/lib/db/queries/reset-link'
import { getDeps } from '@/lib/deps'

export async function generateMetadata(): Promise<Metadata> {
  // The address is a secret: no other site is told it.
  return { title: (await getTranslations('auth'))('resetTitle'), referrer: 'no-referrer' }
}

export default async function ResetPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const t = await getTranslations('auth')
  if (!(await isResetTokenOpen(getDeps().db, token))) {
    return (
      <>
        <AuthHeading title={t('resetGone')} text={t('resetGoneText')} />
        <Link href="/forgot" className={buttonClass('primary', 'lg')}>
          {t('newLink')}
        </Link>
      </>
    )
  }
  return (
    <>
      <AuthHeading title={t('resetTitle')} text={t('resetText')} />
      <ResetForm token={token} />
    </>
  )
}
