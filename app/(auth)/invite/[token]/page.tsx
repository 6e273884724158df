import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { AcceptForm } from '@/components/auth/accept-form'
import { AuthHeading } from '@/components/auth/auth-heading'
import { SignOutButton } from '@/components/auth/sign-out-button'
import { buttonClass } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { findSession } from '@/lib/auth/session'
import { getDeps } from '@/lib/deps'
import { isServiceError } from '@/lib/services/errors'
import { openInvitation } from '@/lib/services/invitation/open'

export async function generateMetadata(): Promise<Metadata> {
  // The address is a secret: no other site is told it.
  return { title: (await getTranslations('auth'))('join'), referrer: 'no-referrer' }
}

const ROLES = { owner: 'roleOwner', admin: 'roleAdmin', agent: 'roleAgent' } as const

export default async function InvitePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const given = new Headers(await headers())
  const deps = getDeps()
  const t = await getTranslations('auth')
  const invitation = await openInvitation(deps, token).catch((error: unknown) => {
    if (isServiceError(error) && error.code === 'not_found') return null
    throw error
  })
  if (!invitation) return <AuthHeading title={t('inviteGone')} text={t('inviteGoneText')} />

  const { email, hasAccount } = invitation
  const current = (await findSession(deps, given))?.user.email
  const text = t('inviteText', { name: invitation.invitedBy, role: t(ROLES[invitation.role]) })
  const heading = (
    <AuthHeading title={t('inviteTitle', { workspace: invitation.workspace })} text={text} />
  )
  if (current && current !== email) {
    return (
      <>
        {heading}
        <p className="text-14 text-n11 [overflow-wrap:anywhere]">
          {t('otherAccount', { current, email })}
        </p>
        <SignOutButton />
      </>
    )
  }
  if (hasAccount && !current) {
    return (
      <>
        {heading}
        <p className="text-14 text-n11 [overflow-wrap:anywhere]">{t('hasAccount', { email })}</p>
        <Link
          href={`/sign-in?next=${encodeURIComponent(`/invite/${token}`)}`}
          className={buttonClass('primary', 'lg')}
        >
          {t('signIn')}
        </Link>
      </>
    )
  }
  return (
    <>
      {heading}
      <AcceptForm token={token} email={email} isSignedIn={current === email} />
    </>
  )
}
