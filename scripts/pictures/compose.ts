import type { Browser } from '@playwright/test'
import type { Scene } from './scene'

const data = (picture: Buffer) => `data:image/png;base64,${picture.toString('base64')}`

const WIDTH = 1800
const HEIGHT = 706

/** The shop with the chat on the left, the inbox on the right. */
export async function compose(browser: Browser, { widget, inbox }: Scene, file: string) {
  const page = await browser.newPage({ viewport: { width: WIDTH, height: HEIGHT } })
  await page.setContent(`<!doctype html><style>
    body { margin: 0; padding: 44px; height: 618px; display: flex; gap: 24px; background: #e9ebf3 }
    img { height: 618px; border-radius: 12px;
      box-shadow: 0 0 0 1px rgb(20 24 45 / .08), 0 18px 50px rgb(20 24 45 / .16) }
  </style><img src="${data(widget)}"><img src="${data(inbox)}">`)
  await page.waitForFunction(() => [...document.images].every((image) => image.complete))
  await page.screenshot({ path: file })
  await page.close()
}
