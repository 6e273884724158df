import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ForgotForm } from '@/components/auth/forgot-form'
import { getDeps } from '@/lib/deps'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('forgotTitle') }
}

export const dynamic = 'force-dynamic'

export default function ForgotPage() {
  return <ForgotForm hasMail={getDeps().mail.isSetUp} />
}
