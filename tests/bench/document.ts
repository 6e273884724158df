import type { Machine } from './machine'
import { type Report, renderReport } from './report'

/** A section as it stands in the document: its name in a comment, then the machine and the day of its own run. */
export function renderSection(name: string, report: Report, machine: Machine): string {
  const section = renderReport({ ...report, method: [provenance(machine), ...report.method] })
  return `${mark(name)}\n${section}`
}

/** The document with this section in place of the older one of its name. `names`: of all sections, in their order. */
export function placeSection(document: string, section: string, names: readonly string[]): string {
  const [head = '', ...others] = document.split(/\n+(?=<!-- bench:)/).map((part) => part.trim())
  const place = (text: string) => names.findIndex((name) => text.startsWith(mark(name)))
  const kept = others.filter((other) => place(other) !== place(section))
  const sections = [...kept, section.trim()].sort((a, b) => place(a) - place(b))
  return `${[head, ...sections].join('\n\n')}\n`
}

const mark = (name: string) => `<!-- bench:${name} -->`

/** More processes than this share of the cores wanted one: the figures say more of them than of Parley. */
const BUSY = 0.75

function provenance({ cores, processor, memoryGb, platform, node, date, load }: Machine): string {
  const where = `*${date}, ${cores} cores (${processor}), ${memoryGb} GB, ${platform}, Node ${node}.*`
  return load > cores * BUSY
    ? `${where} **The machine was busy**: ${load} processes wanted its ${cores} cores when the run began. Run it again on a quiet one.`
    : where
}
