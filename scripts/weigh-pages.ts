// Prints what the first load of script of every page weighs. With --check it ends with status 1 when one is over its budget.
import { weighPages } from './page-weight/weigh'

const rows = await weighPages()
for (const { route, bytes, budget, files } of rows) {
  const over = bytes > budget ? `  over its ${budget / 1000} kB` : ''
  console.log(
    `${(bytes / 1000).toFixed(1).padStart(6)} kB in ${String(files.length).padStart(2)}  ${route}${over}`,
  )
}
const over = rows.filter(({ bytes, budget }) => bytes > budget)
if (over.length > 0) console.log(`${over.length} of ${rows.length} pages are over their budget`)
process.exit(process.argv.includes('--check') && over.length > 0 ? 1 : 0)
