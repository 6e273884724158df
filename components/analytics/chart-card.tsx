'use client'

import { ChartNoAxesColumn, Table2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, Suspense, useId, useState } from 'react'
import { IconButton } from '@/components/ui/icon-button'

export interface TableColumn {
  name: string
  /** One for each row. */
  cells: readonly string[]
}

interface ChartCardProps {
  title: string
  help?: string
  /** The chart's numbers, for whoever would rather read them. */
  columns: readonly TableColumn[]
  children: ReactNode
}

/** A chart that can be turned into a table. */
export function ChartCard({ title, help, columns, children }: ChartCardProps) {
  const t = useTranslations('analytics')
  const [asTable, setAsTable] = useState(false)
  const titleId = useId()
  return (
    <section aria-labelledby={titleId} className="flex min-w-0 flex-col gap-3">
      <div className="flex items-center justify-between gap-3">
        <div>
          <h2 id={titleId} className="text-14 font-semibold">
            {title}
          </h2>
          {help && <p className="text-13 text-n10">{help}</p>}
        </div>
        <IconButton
          icon={asTable ? ChartNoAxesColumn : Table2}
          label={t(asTable ? 'asChart' : 'asTable')}
          onClick={() => setAsTable(!asTable)}
        />
      </div>
      {asTable ? (
        <NumbersTable label={title} columns={columns} />
      ) : (
        <div className="h-56">
          <Suspense fallback={<div className="appear-late h-full rounded-sm bg-n3" />}>
            {children}
          </Suspense>
        </div>
      )}
    </section>
  )
}

function NumbersTable({ label, columns }: { label: string; columns: readonly TableColumn[] }) {
  const [first, ...rest] = columns
  return (
    <section
      className="max-h-80 overflow-auto rounded-sm border border-n6 scroll-quiet"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={label}
    >
      <table className="w-full text-13 tabular-nums">
        <thead className="sticky top-0 bg-n2 text-12 text-n10">
          <tr>
            {columns.map(({ name }, index) => (
              <th
                key={name}
                scope="col"
                className={
                  index === 0 ? 'h-8 px-3 text-left font-medium' : 'h-8 px-3 text-right font-medium'
                }
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {first?.cells.map((cell, row) => (
            <tr key={cell} className="border-t border-n6">
              <th scope="row" className="h-8 px-3 text-left font-normal">
                {cell}
              </th>
              {rest.map(({ name, cells }) => (
                <td key={name} className="px-3 text-right">
                  {cells[row]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
