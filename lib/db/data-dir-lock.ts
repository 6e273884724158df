import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'

/** Refused: another live process works on the directory, and two would corrupt the database. */
export class DataDirInUseError extends Error {
  constructor(directory: string, pid: number) {
    super(
      `DATA_DIR ${directory} is in use by process ${pid}. Stop that process, or set DATA_DIR to another directory.`,
    )
    this.name = 'DataDirInUseError'
  }
}

/** Takes the directory for this process alone; the answer gives it back. Throws `DataDirInUseError`. */
export function lockDataDir(directory: string): () => void {
  mkdirSync(directory, { recursive: true })
  const file = path.join(directory, 'parley.lock')
  for (;;) {
    try {
      const handle = openSync(file, 'wx')
      writeSync(handle, String(process.pid))
      closeSync(handle)
      return () => {
        if (readOwner(file) === process.pid) rmSync(file, { force: true })
      }
    } catch (error) {
      if (!(error instanceof Error) || !('code' in error) || error.code !== 'EEXIST') throw error
      const owner = readOwner(file)
      if (owner !== undefined && owner !== process.pid && isAlive(owner)) {
        throw new DataDirInUseError(directory, owner)
      }
      rmSync(file, { force: true })
    }
  }
}

function readOwner(file: string): number | undefined {
  try {
    const pid = Number(readFileSync(file, 'utf8'))
    return Number.isInteger(pid) && pid > 0 ? pid : undefined
  } catch {
    return undefined
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
