import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'

/** Uploaded files in the data directory. Their names are ours and random: nothing of what a user called them. */
export interface FileStore {
  /** Keeps the bytes and answers with the name to find them by. */
  save(bytes: Uint8Array): Promise<string>
  /** Throws where there is no such file. */
  read(name: string): Promise<Buffer>
  /** Null where there is no such file. */
  open(name: string): Promise<{ stream: Readable; bytes: number } | null>
  remove(name: string): Promise<void>
}

const NAME = /^[0-9a-f]{32}$/

export function createFileStore(directory: string): FileStore {
  const pathOf = (name: string) => {
    if (!NAME.test(name)) throw new Error(`Not the name of a stored file: ${name}`)
    return path.join(directory, name.slice(0, 2), name)
  }
  return {
    async save(bytes) {
      const name = randomBytes(16).toString('hex')
      const target = pathOf(name)
      await mkdir(path.dirname(target), { recursive: true })
      // Whole or not at all, also when the process dies in between.
      await writeFile(`${target}.part`, bytes)
      await rename(`${target}.part`, target)
      return name
    },
    read: (name) => readFile(pathOf(name)),
    async open(name) {
      const found = await stat(pathOf(name)).catch(() => null)
      return found && { stream: createReadStream(pathOf(name)), bytes: found.size }
    },
    remove: (name) => rm(pathOf(name), { force: true }),
  }
}
