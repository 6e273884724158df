import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { findConsoleSession, isEmptyInstallation } from '@/app/console-session'
import { DemoAccounts } from '@/components/auth/demo-accounts'
import { SignInForm } from '@/components/auth/sign-in-form'
import { safeNextPath } from '@/lib/client/next-path'
import { getDeps } from '@/lib/deps'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('signIn') }
}

interface SignInPageProps {
  searchParams: Promise<{ next?: string | string[]; reset?: string }>
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { next, reset } = await searchParams
  const path = safeNextPath(typeof next === 'string' ? next : null)
  if (await findConsoleSession()) redirect(path)
  if (await isEmptyInstallation()) redirect('/setup')
  const t = await getTranslations('auth')
  return (
    <>
      <div className="flex flex-col gap-1">
        <h1 className="text-20 font-semibold">{t('signInTitle')}</h1>
        <p className="text-14 text-n10">{t('signInText')}</p>
      </div>
      {reset && (
        <p role="status" className="rounded-sm bg-live-tint px-3 py-2.5 text-13 text-live-text">
          {t('resetDone')}
        </p>
      )}
      <SignInForm next={path} />
      {getDeps().env.demo && <DemoAccounts />}
    </>
  )
}
