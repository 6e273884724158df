import { Flag } from 'lucide-react'
import type { Priority } from '@/lib/protocol/choices'

export const PRIORITY_CHOICES: readonly Priority[] = ['urgent', 'high', 'normal', 'low']

const COLORS: Record<Priority, string> = {
  urgent: 'fill-breach text-breach',
  high: 'text-breach',
  normal: 'text-n10',
  low: 'text-n8',
}

export function PriorityFlag({ priority }: { priority: Priority }) {
  return <Flag className={`size-4 shrink-0 ${COLORS[priority]}`} aria-hidden />
}
