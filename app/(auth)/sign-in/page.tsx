import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { findConsoleSession, isEmptyInstallation } from '@/app/console-session'
import { DemoAccounts } from '@/components/auth/demo-accounts'
import { SignInForm } from '@/components/auth/sign-in-form'
import { safeNextPath } from '@/lib/client/next-path'
import { getDeps } from '@/lib/deps'

export const metadata: Metadata = { title: 'Sign in' }

interface SignInPageProps {
  searchParams: Promise<{ next?: string | string[] }>
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { next } = await searchParams
  const path = safeNextPath(typeof next === 'string' ? next : null)
  if (await findConsoleSession()) redirect(path)
  if (await isEmptyInstallation()) redirect('/setup')
  return (
    <>
      <div className="flex flex-col gap-1">
        <h1 className="text-20 font-semibold">Sign in to Parley</h1>
        <p className="text-14 text-n10">Answer visitors and watch the assistant.</p>
      </div>
      <SignInForm next={path} />
      {getDeps().env.demo && <DemoAccounts />}
    </>
  )
}
