import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { isEmptyInstallation } from '@/app/console-session'
import { SetupForm } from '@/components/auth/setup-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('setupPage') }
}

export const dynamic = 'force-dynamic'

export default async function SetupPage() {
  if (!(await isEmptyInstallation())) redirect('/inbox')
  const t = await getTranslations('auth')
  return (
    <>
      <div className="flex flex-col gap-1">
        <h1 className="text-20 font-semibold">{t('setupTitle')}</h1>
        <p className="text-14 text-n10">{t('setupText')}</p>
      </div>
      <SetupForm />
    </>
  )
}
