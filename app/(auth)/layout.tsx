import type { ReactNode } from 'react'
import { textsOf } from '@/app/area-messages'
import { AuthFrame } from '@/components/auth/auth-frame'

export default async function AuthLayout({ children }: { children: ReactNode }) {
  return <AuthFrame {...(await textsOf(['auth']))}>{children}</AuthFrame>
}
