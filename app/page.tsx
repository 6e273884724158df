import { redirect } from 'next/navigation'
import { requireConsoleSession } from './console-session'

export default async function HomePage() {
  await requireConsoleSession('/inbox')
  redirect('/inbox')
}
