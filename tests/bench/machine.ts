import { cpus, loadavg, totalmem } from 'node:os'

export interface Machine {
  cores: number
  processor: string
  memoryGb: number
  platform: string
  node: string
  /** The day, in UTC. */
  date: string
  /** Processes that wanted a core in the minute before; 0 on Windows, which does not say. */
  load: number
}

/** The machine that figures come from, without anything that names it. */
export function describeMachine(): Machine {
  const all = cpus()
  return {
    cores: all.length,
    processor: all[0]?.model.trim() ?? 'unknown',
    memoryGb: Math.round(totalmem() / 2 ** 30),
    platform: `${process.platform} ${process.arch}`,
    node: process.version,
    date: new Date().toISOString().slice(0, 10),
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  }
}
