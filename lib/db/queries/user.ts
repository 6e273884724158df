import type { Queryable } from '@/lib/db/client'

export interface NewUser {
  id: string
  accountId: string
  name: string
  email: string
  passwordHash: string
}

export function findUserByEmail(db: Queryable, email: string) {
  return db.user.findUnique({ where: { email }, select: { id: true, name: true, email: true } })
}

export function renameUser(db: Queryable, id: string, name: string) {
  return db.user.update({
    where: { id },
    data: { name },
    select: { id: true, name: true, email: true },
  })
}

/** Names of people, by id. */
export async function namesOfUsers(
  db: Queryable,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db.user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** An account that signs in with e-mail and password. */
export async function insertUser(tx: Queryable, user: NewUser): Promise<void> {
  await tx.user.create({
    data: { id: user.id, name: user.name, email: user.email, emailVerified: true },
    select: { id: true },
  })
  await tx.account.create({
    data: {
      id: user.accountId,
      accountId: user.id,
      providerId: 'credential',
      userId: user.id,
      password: user.passwordHash,
    },
    select: { id: true },
  })
}

export async function emailIsTaken(db: Queryable, email: string): Promise<boolean> {
  return (await db.user.count({ where: { email } })) > 0
}

export async function isInstallationEmpty(db: Queryable): Promise<boolean> {
  return (await db.user.findFirst({ select: { id: true } })) === null
}

const SETUP_LOCK = 72_707_370

/** Lets one transaction after the other decide whether the installation is empty. */
export async function lockSetup(tx: Queryable): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${SETUP_LOCK}::bigint)`
}
