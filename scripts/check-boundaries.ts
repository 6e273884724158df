// Ends with status 1 when an import crosses a boundary of the architecture, or imports run in a circle.
import { readImports } from './boundaries/read-imports'
import { findCircle, findViolations } from './boundaries/rules'

const imports = await readImports(process.cwd())
const own = imports.filter(({ to }) => !to.startsWith('package:'))
if (own.length < 100) {
  console.error(`Only ${own.length} imports were seen: the check itself is broken`)
  process.exit(1)
}
const violations = findViolations(imports)
for (const { rule, from, to } of violations) console.error(`${rule}: ${from} → ${to}`)
const circle = findCircle(own.filter(({ from }) => !from.startsWith('lib/db/generated/')))
if (circle) console.error(`imports run in a circle: ${circle.join(' → ')}`)
if (violations.length > 0 || circle) process.exit(1)
console.log(`${own.length} imports keep the boundaries`)
