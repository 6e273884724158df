/** Whether a statement failed because a row with the same key exists (SQLSTATE 23505), raw or through Prisma's models. */
export function isUniqueViolation(error: unknown): boolean {
  if (!isRecord(error)) return false
  if (error.code === 'P2002') return true
  if (error.code !== 'P2010' || !isRecord(error.meta)) return false
  const cause = isRecord(error.meta.driverAdapterError)
    ? error.meta.driverAdapterError.cause
    : undefined
  return (
    error.meta.code === '23505' ||
    (isRecord(cause) &&
      (cause.originalCode === '23505' || cause.kind === 'UniqueConstraintViolation'))
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
