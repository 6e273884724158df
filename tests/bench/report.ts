/** What a benchmark has to tell: for a terminal, for `docs/performance.md`, and as data. */
export interface Report {
  title: string
  /** Paragraphs of markdown on how it was measured, above the tables. */
  method: string[]
  tables: Table[]
  /** Paragraphs of markdown below the tables. */
  remarks?: string[]
  data: unknown
}

export interface Table {
  head: string[]
  rows: string[][]
}

/** A table of markdown whose columns line up, the first to the left and the others to the right. */
export function renderTable({ head, rows }: Table): string {
  const widths = head.map((title, column) =>
    Math.max(3, title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, column) => pad(cells[column] ?? '', width, column)).join(' | ')} |`
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  )
  return [line(head), line(rule), ...rows.map(line)].join('\n')
}

const pad = (cell: string, width: number, column: number) =>
  column === 0 ? cell.padEnd(width) : cell.padStart(width)

export function renderReport({ title, method, tables, remarks = [] }: Report): string {
  return [`## ${title}`, ...method, ...tables.map(renderTable), ...remarks].join('\n\n')
}

/** Milliseconds as people read them: three digits that count, at most two behind the point. */
export function ms(value: number): string {
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(Math.abs(value) >= 10 ? 1 : 2)
}

/** A difference, with its sign. */
export const signed = (value: number): string => `${value > 0 ? '+' : ''}${ms(value)}`

/** How many times `of` a value is; a dash where there is nothing to compare with. */
export const times = (value: number, of: number): string =>
  of > 0 ? `${(value / of).toFixed(1)}×` : '–'

/** Bytes in kB of 1,000, as the budgets count. */
export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`
