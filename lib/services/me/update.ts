import { renameUser } from '@/lib/db/queries/user'
import type { Deps } from '@/lib/deps'

/** A person's own name, as colleagues and visitors see it from now on. */
export async function updateMe(
  { db }: Pick<Deps, 'db'>,
  userId: string,
  { name }: { name: string },
): Promise<{ id: string; name: string; email: string }> {
  return renameUser(db, userId, name.trim())
}
