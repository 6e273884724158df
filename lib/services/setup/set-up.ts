import { hashPassword } from 'better-auth/crypto'
import { findMemberships } from '@/lib/db/queries/member'
import { insertUser, isInstallationEmpty, lockSetup } from '@/lib/db/queries/user'
import type { Deps } from '@/lib/deps'
import type { SetupBody } from '@/lib/protocol/http'
import type { SetupView } from '@/lib/protocol/http-views'
import { newId } from '@/lib/protocol/ids'
import { ServiceError } from '../errors'
import { provisionWorkspace } from '../workspace/provision'
import { toWorkspace } from '../workspace/view'

export function isSetupNeeded({ db }: Pick<Deps, 'db'>): Promise<boolean> {
  return isInstallationEmpty(db)
}

/** The first visit makes the owner and a workspace. Of calls at the same time one wins, the others get `conflict`. */
export async function setUp(
  { db, secrets }: Pick<Deps, 'db' | 'secrets'>,
  { name, email, password, workspace }: SetupBody,
): Promise<SetupView> {
  // Before the password is hashed, so that a finished installation does not work for nothing.
  if (!(await isInstallationEmpty(db))) throw alreadySetUp()
  const user = { id: newId('user'), name, email: email.toLowerCase() }
  const passwordHash = await hashPassword(password)
  const memberships = await db.$transaction(async (tx) => {
    await lockSetup(tx)
    if (!(await isInstallationEmpty(tx))) throw alreadySetUp()
    await insertUser(tx, { ...user, accountId: newId('account'), passwordHash })
    await provisionWorkspace(tx, secrets, { name: workspace, ownerId: user.id, guided: true })
    return findMemberships(tx, user.id)
  })
  const [made] = memberships.map(toWorkspace)
  if (!made) throw new Error('The first workspace has no owner')
  return { user, workspace: made }
}

const alreadySetUp = () =>
  new ServiceError('conflict', 'This installation is set up already: sign in instead')
