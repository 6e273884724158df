import { useTranslations } from 'next-intl'
import { Skeleton } from '@/components/ui/skeleton'

const WIDTHS = ['w-24', 'w-32', 'w-20', 'w-28', 'w-36', 'w-24', 'w-28', 'w-20']

export function ListSkeleton() {
  const t = useTranslations('inbox')
  return (
    <div role="status" className="appear-late px-1.5">
      <span className="sr-only">{t('loading')}</span>
      {WIDTHS.map((width, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: never changes
        <div key={index} className="flex h-[62px] items-center gap-3 px-2.5">
          <Skeleton className="size-8 rounded-full" />
          <div className="flex flex-1 flex-col gap-2">
            <Skeleton className={`h-3 rounded-sm ${width}`} />
            <Skeleton className="h-3 w-4/5 rounded-sm" />
          </div>
        </div>
      ))}
    </div>
  )
}
