import { BUDGETS, buildWidget } from '../../scripts/build-widget.mjs'
import { kilobytes, type Report } from './report'

/** What a site's visitor downloads, after gzip, against its budgets. */
export async function benchWidget(): Promise<Report> {
  const { loader, chat, chatTotal, chinese } = await buildWidget()
  const heaviest = chatTotal + chinese
  const within = (bytes: number, budget: number) => (bytes <= budget ? 'yes' : 'no')
  return {
    title: 'Weight of the widget',
    method: [
      "Bytes after gzip. The loader is what every page of the site fetches, with a widget's settings in it; the chat is all that opening it fetches at once: the panel, the frame's page, style sheet and scripts, and for the heaviest language its texts.",
    ],
    tables: [
      {
        head: ['Part', 'gzip', 'budget', 'within'],
        rows: [
          ['loader', kilobytes(loader), kilobytes(BUDGETS.loader), within(loader, BUDGETS.loader)],
          ['chat', kilobytes(chatTotal), kilobytes(BUDGETS.chat), within(chatTotal, BUDGETS.chat)],
          [
            'chat in Chinese',
            kilobytes(heaviest),
            kilobytes(BUDGETS.chat),
            within(heaviest, BUDGETS.chat),
          ],
        ],
      },
    ],
    data: { loader, chat, chatTotal, chinese, budgets: BUDGETS },
  }
}
