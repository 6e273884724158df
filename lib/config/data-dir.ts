import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { EnvError } from './env'

/**
 * Makes `DATA_DIR` where it is not there yet. Throws `EnvError` where that cannot be done, or nothing can be written in it.
 * Step by step: Node's own way of making parents goes on for ever in `/proc`.
 */
export function makeDataDir(directory: string): void {
  try {
    for (const step of missing(directory)) mkdirSync(step)
    if (!statSync(directory).isDirectory()) throw new Error('it is a file')
    accessSync(directory, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    const cause = error instanceof Error && 'code' in error ? ` (${error.code})` : ''
    throw new EnvError(
      `DATA_DIR is ${JSON.stringify(directory)}: it may be a directory that can be made and written to${cause}`,
    )
  }
}

/** The directory and its parents that do not exist, the outermost first. */
function missing(directory: string): string[] {
  const steps: string[] = []
  for (let step = directory; !existsSync(step) && step !== path.dirname(step); ) {
    steps.unshift(step)
    step = path.dirname(step)
  }
  return steps
}
