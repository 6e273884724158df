import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { permissionsOf } from '@/lib/auth/permissions'
import { activeMembership, resolveAgent, resolveUser } from '@/lib/auth/session'
import type { ConsoleSession } from '@/lib/client/console-session'
import { findMemberships } from '@/lib/db/queries/member'
import { isInstallationEmpty } from '@/lib/db/queries/user'
import { getDeps } from '@/lib/deps'
import { isServiceError } from '@/lib/services/errors'
import { readMetadata } from '@/lib/services/workspace/metadata'

/** Who is signed in, or null; once per request. Each API call authorises again. */
export const findConsoleSession = cache(async (): Promise<ConsoleSession | null> => {
  // First, so that the build knows the page depends on the request: there is no server yet then.
  const given = new Headers(await headers())
  const deps = getDeps()
  try {
    const { user } = await resolveUser(deps, new Request(deps.env.publicUrl, { headers: given }))
    const { actor, workspaceId } = await resolveAgent(deps, given)
    const membership = activeMembership(await findMemberships(deps.db, user.id), workspaceId)
    return {
      user,
      role: actor.role,
      permissions: permissionsOf(actor.role),
      workspace: {
        id: workspaceId,
        name: membership?.workspace.name ?? 'Workspace',
        guided: Boolean(readMetadata(membership?.workspace.metadata).start),
      },
      model: { provider: deps.model.provider, name: deps.model.model },
    }
  } catch (error) {
    if (isServiceError(error) && error.code === 'unauthorized') return null
    // Signed in, and removed from the last workspace.
    if (isServiceError(error) && error.code === 'forbidden') redirect('/no-workspace')
    throw error
  }
})

/** Sends whoever is not signed in to the sign-in page, which leads back to `path`. */
export async function requireConsoleSession(path: string): Promise<ConsoleSession> {
  const session = await findConsoleSession()
  if (session) return session
  if (await isEmptyInstallation()) redirect('/setup')
  redirect(`/sign-in?next=${encodeURIComponent(path)}`)
}

export function isEmptyInstallation(): Promise<boolean> {
  return isInstallationEmpty(getDeps().db)
}
