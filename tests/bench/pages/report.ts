import { build } from '@/scripts/build.mjs'
import { weighPages } from '@/scripts/page-weight/weigh'
import { kilobytes, type Report } from '../report'

/** The script that a page's first load brings: what its HTML names, of the production build. */
export async function reportPages(): Promise<Report> {
  build()
  const rows = await weighPages()
  const over = rows.filter(({ bytes, budget }) => bytes > budget)
  return {
    title: 'Weight of the console’s pages',
    method: [
      'Script of the first load after gzip: every file that the HTML of a page names, in script tags and in what it tells the browser to load along. What comes later, such as charts, dialogs and editors, is not in it.',
    ],
    tables: [
      {
        head: ['Page', 'script', 'files', 'budget', 'within'],
        rows: rows.map(({ route, bytes, files, budget }) => [
          route,
          kilobytes(bytes),
          String(files.length),
          kilobytes(budget),
          bytes <= budget ? 'yes' : 'no',
        ]),
      },
    ],
    remarks:
      over.length === 0 ? [] : [`Over their budget: ${over.map(({ route }) => route).join(', ')}.`],
    data: rows,
  }
}
