/** Epoch milliseconds with fractions: comes from one clock for all processes of a machine. */
export const now = (): number => performance.timeOrigin + performance.now()

/** The first delta of the stand-in's answer: when the request was there, when this text left. */
export const openingText = (arrivedAt: number, sentAt: number): string =>
  `${arrivedAt.toFixed(2)} ${sentAt.toFixed(2)}`

/** A later delta: when it left. */
export const laterText = (sentAt: number): string => ` ${sentAt.toFixed(2)}`

/** Reads `openingText`; null for anything else. */
export function readOpening(text: string): { arrivedAt: number; sentAt: number } | null {
  const [arrivedAt, sentAt] = text.trim().split(' ').map(Number)
  return isTime(arrivedAt) && isTime(sentAt) ? { arrivedAt, sentAt } : null
}

/** When the oldest delta left that is in a piece of later text; null when it holds none. */
export function readLater(text: string): number | null {
  const sentAt = Number(text.trim().split(' ')[0])
  return isTime(sentAt) ? sentAt : null
}

const isTime = (value: number | undefined): value is number =>
  value !== undefined && Number.isFinite(value) && value > 0
