import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AuthHeading } from '@/components/auth/auth-heading'
import { SignOutButton } from '@/components/auth/sign-out-button'
import { findSession } from '@/lib/auth/session'
import { findMemberships } from '@/lib/db/queries/member'
import { getDeps } from '@/lib/deps'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('noWorkspaceTitle') }
}

/** For whoever was removed from their last workspace. */
export default async function NoWorkspacePage() {
  const given = new Headers(await headers())
  const deps = getDeps()
  const session = await findSession(deps, given)
  if (!session) redirect('/sign-in')
  if ((await findMemberships(deps.db, session.user.id)).length > 0) redirect('/inbox')
  const t = await getTranslations('auth')
  return (
    <>
      <AuthHeading
        title={t('noWorkspaceTitle')}
        text={t('noWorkspaceText', { email: session.user.email })}
      />
      <SignOutButton next="/sign-in" />
    </>
  )
}
