import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { findConsoleSession } from '@/app/console-session'
import { VerifyForm } from '@/components/auth/verify-form'
import { safeNextPath } from '@/lib/client/next-path'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('verifyTitle') }
}

interface VerifyPageProps {
  searchParams: Promise<{ next?: string | string[] }>
}

export default async function VerifyPage({ searchParams }: VerifyPageProps) {
  const { next } = await searchParams
  const path = safeNextPath(typeof next === 'string' ? next : null)
  if (await findConsoleSession()) redirect(path)
  return <VerifyForm next={path} />
}
