import { clockTime, fullTime } from '@/lib/client/format-time'

export function MessageTime({ iso }: { iso: string }) {
  return (
    <time dateTime={iso} title={fullTime(iso)} className="shrink-0 text-12 text-n10 tabular-nums">
      {clockTime(iso)}
    </time>
  )
}
