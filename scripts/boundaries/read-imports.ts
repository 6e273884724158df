import { readdirSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import type { Import } from './rules'

const FOLDERS = ['app', 'components', 'lib', 'prisma', 'widget']

/** Every import between our files, and of packages as `package:NAME`, as esbuild resolves them below `root`. */
export async function readImports(root: string, folders = FOLDERS): Promise<Import[]> {
  const entryPoints = folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter(
        (entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'),
      )
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name))),
  )
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints,
    outdir: 'nowhere',
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    loader: { '.css': 'empty', '.woff2': 'empty' },
    jsx: 'automatic',
    logLevel: 'error',
  })
  return Object.entries(metafile.inputs).flatMap(([from, { imports }]) =>
    imports.map(({ path: to, external }) => ({
      from: from.replaceAll('\\', '/'),
      to: external ? `package:${to}` : to.replaceAll('\\', '/'),
    })),
  )
}
