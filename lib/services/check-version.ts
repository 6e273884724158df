import { ServiceError } from './errors'

/**
 * Notices that somebody else was faster: throws `conflict` when a change names the version it was made on and another is
 * there by now. Call it within the transaction, on a row that it has locked.
 */
export function checkVersion(current: { version: number }, given: number | null | undefined): void {
  if (given === undefined || given === null || given === current.version) return
  throw new ServiceError('conflict', 'Somebody else has changed this meanwhile: load it again')
}
