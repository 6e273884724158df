import { Skeleton } from '@/components/ui/skeleton'

const WIDTHS = ['w-48', 'w-64', 'w-40', 'w-56', 'w-44', 'w-60']

/** Stands in for rows that load. */
export function RowsSkeleton({ label, tall }: { label: string; tall?: boolean }) {
  return (
    <div role="status" className="appear-late divide-y divide-n6">
      <span className="sr-only">{label}</span>
      {WIDTHS.map((width) => (
        <div key={width} className={`flex items-center gap-4 px-3 ${tall ? 'h-16' : 'h-11'}`}>
          <Skeleton className={`h-3 max-w-full rounded-sm ${width}`} />
          <span className="flex-1" />
          <Skeleton className="h-3 w-16 rounded-sm" />
        </div>
      ))}
    </div>
  )
}
