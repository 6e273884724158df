import { inverseFrequency } from './ranking'
export const RELEVANCE_THRESHOLD = 0
export function wordImportance(frequency: number, total: number): number {
  return inverseFrequency(frequency, total)
}
