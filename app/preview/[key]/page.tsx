import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import Script from 'next/script'
import { getTranslations } from 'next-intl/server'
import { requireConsoleSession } from '@/app/console-session'
import { Link } from '@/components/ui/link'
import { getDeps } from '@/lib/deps'

export const metadata: Metadata = { robots: { index: false } }
export const dynamic = 'force-dynamic'

/** A page of a site, made up, with one's own widget by its real script tag. */
export default async function PreviewPage({ params }: { params: Promise<{ key: string }> }) {
  const { key } = await params
  const session = await requireConsoleSession(`/preview/${encodeURIComponent(key)}`)
  const widget = await getDeps().config.widgetByKey(key)
  if (widget?.workspaceId !== session.workspace.id) notFound()
  const t = await getTranslations('widgets')
  return (
    <div className="console min-h-dvh bg-n2">
      <main className="mx-auto flex max-w-xl flex-col gap-3 px-5 py-[max(3rem,14dvh)]">
        <h1 className="text-20 font-semibold [overflow-wrap:anywhere]">
          {t('testTitle', { name: widget.settings.name })}
        </h1>
        <p className="text-14 text-n11">{t('testText')}</p>
        <p>
          <Link
            href={`/widgets/${widget.id}`}
            className="text-13 text-accent-text underline underline-offset-2"
          >
            {t('testBack')}
          </Link>
        </p>
      </main>
      <Script src={`/w/${key}.js`} data-open="true" strategy="afterInteractive" />
    </div>
  )
}
