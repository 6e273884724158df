import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { isEmptyInstallation } from '@/app/console-session'
import { SetupForm } from '@/components/auth/setup-form'

export const metadata: Metadata = { title: 'Set up' }
export const dynamic = 'force-dynamic'

export default async function SetupPage() {
  if (!(await isEmptyInstallation())) redirect('/inbox')
  return (
    <>
      <div className="flex flex-col gap-1">
        <h1 className="text-20 font-semibold">Set up Parley</h1>
        <p className="text-14 text-n10">
          Make the owner’s account and the first workspace. You can invite others later.
        </p>
      </div>
      <SetupForm />
    </>
  )
}
