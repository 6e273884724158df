interface BarListProps {
  rows: readonly { name: string; help?: string; value: number; text: string }[]
  color: string
}

/** Named amounts with a bar for each, as long as it is large. */
export function BarList({ rows, color }: BarListProps) {
  const most = Math.max(...rows.map(({ value }) => value), 0) || 1
  return (
    <ul className="flex flex-col gap-3">
      {rows.map(({ name, help, value, text }) => (
        <li key={name} className="flex flex-col gap-1">
          <div className="flex items-baseline justify-between gap-3 text-13">
            <span className="min-w-0 [overflow-wrap:anywhere]">
              {name}
              {help && <span className="block text-12 text-n10">{help}</span>}
            </span>
            <span className="shrink-0 tabular-nums">{text}</span>
          </div>
          <div aria-hidden className="h-1.5 overflow-hidden rounded-full bg-n4">
            <div
              className="h-full rounded-full"
              style={{ width: `${(100 * value) / most}%`, background: color }}
            />
          </div>
        </li>
      ))}
    </ul>
  )
}
