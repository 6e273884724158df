import { randomBytes } from 'node:crypto'

/** A unique, readable name for addresses: what is Latin of the workspace's name, and some random digits. */
export function makeSlug(name: string): string {
  const readable = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
  return `${readable || 'workspace'}-${randomBytes(4).toString('hex')}`
}
