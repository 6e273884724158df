import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { readImports } from '@/scripts/boundaries/read-imports'
import { findCircle, findViolations } from '@/scripts/boundaries/rules'

it('sees a planted violation, in TSX too, and lets types pass', async () => {
  const root = mkdtempSync(path.join(tmpdir(), 'boundaries-'))
  for (const folder of ['lib/reply', 'lib/db', 'lib/protocol', 'components']) {
    mkdirSync(path.join(root, folder), { recursive: true })
  }
  const write = (file: string, text: string) => writeFileSync(path.join(root, file), text)
  write('lib/db/query.ts', 'export const query = 1\nexport interface Row { id: string }\n')
  write('lib/protocol/text.ts', 'export const text = 1\n')
  write(
    'lib/reply/bad.ts',
    "import { query } from '../db/query'\nimport next from 'next'\nexport default [query, next]\n",
  )
  write(
    'lib/reply/good.ts',
    "import { text } from '../protocol/text'\nimport type { Row } from '../db/query'\nexport const row = text as unknown as Row\n",
  )
  write(
    'components/bad.tsx',
    "import { query } from '../lib/db/query'\nexport const Bad = () => <p>{query}</p>\n",
  )

  const violations = findViolations(await readImports(root, ['lib', 'components']))

  expect(violations).toEqual(
    expect.arrayContaining([
      {
        rule: 'cores import only cores and protocol',
        from: 'lib/reply/bad.ts',
        to: 'lib/db/query.ts',
      },
      {
        rule: 'cores know no framework and no database',
        from: 'lib/reply/bad.ts',
        to: 'package:next',
      },
      {
        rule: 'browser code reaches no server code',
        from: 'components/bad.tsx',
        to: 'lib/db/query.ts',
      },
    ]),
  )
  expect(violations).toHaveLength(3)
})

it('finds a circle', () => {
  expect(
    findCircle([
      { from: 'a', to: 'b' },
      { from: 'b', to: 'c' },
    ]),
  ).toBeNull()
  expect(
    findCircle([
      { from: 'a', to: 'b' },
      { from: 'b', to: 'c' },
      { from: 'c', to: 'a' },
    ]),
  ).toEqual(['a', 'b', 'c', 'a'])
})
