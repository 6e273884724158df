import type { Page } from '@playwright/test'
import { expect, test, unique } from './support/test'
import { Visitor } from './support/visitor'

/** The paths that a page asks of Parley. */
function askedOf(page: Page, parley = ''): string[] {
  const paths: string[] = []
  page.on('request', (request) => {
    const { origin, pathname } = new URL(request.url())
    if (origin === parley) paths.push(pathname)
  })
  return paths
}

const idle = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestIdleCallback(() => done(0), { timeout: 3000 })))

test('before intent a site loads the script and nothing else', async ({ page, embed, baseURL }) => {
  const { url, widget } = await embed()
  const asked = askedOf(page, baseURL)
  await page.goto(url)
  const launcher = page.getByRole('button', { name: 'Open chat', exact: true })
  await expect(launcher).toBeVisible()
  await idle(page)
  expect(asked).toEqual([`/w/${widget.key}.js`])
  await expect(page.locator('iframe')).toHaveCount(0)

  await launcher.click()
  const visitor = new Visitor(page)
  await expect(visitor.composer).toBeFocused()
  expect(asked).toContain(`/frame/${widget.key}`)
})

test('a visitor with an open conversation has the chat ready, and hidden, when the page is idle', async ({
  page,
  embed,
}) => {
  const { url } = await embed()
  await page.goto(url)
  const visitor = await new Visitor(page).open()
  await visitor.say(unique('Hello [[scenario:plain]]'))
  await visitor.settled()
  await page.reload()
  await expect(page.locator('iframe')).toHaveCount(1)
  await expect(page.locator('iframe')).toBeHidden()
  await visitor.open()
  await expect(visitor.log.getByText('Here is a plain answer')).toBeVisible()
})

test('a page that still arrives gets the launcher once it is whole, at its end', async ({
  page,
  embed,
}) => {
  const { url } = await embed({ body: '<script src="/wait.js"></script><p>The rest</p>' })
  await page.route('**/wait.js', async (route) => {
    await page.waitForFunction('window.Parley?.live')
    await route.fulfill({ contentType: 'text/javascript', body: '' })
  })
  await page.goto(url)
  await expect(page.getByRole('button', { name: 'Open chat', exact: true })).toBeVisible()
  const last = page.locator('body > :last-child')
  await expect(last).toHaveAttribute('id', 'parley-root')
})

test('the whole way by keyboard, and Escape leads back', async ({ page, embed }) => {
  const { url } = await embed()
  await page.goto(url)
  const visitor = new Visitor(page)
  await page.getByRole('button', { name: 'A button of the site' }).focus()
  await page.keyboard.press('Tab')
  await expect(visitor.launcher).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(visitor.composer).toBeFocused()
  await page.keyboard.type(unique('How long does a parcel to Germany take?'))
  await page.keyboard.press('Enter')
  await visitor.settled()
  const chip = visitor.log.getByRole('button', { name: /^Source 1: / }).first()
  await expect(chip).toBeVisible()
  for (let press = 0; press < 12; press++) {
    await page.keyboard.press('Shift+Tab')
    if (await chip.evaluate((node) => node === document.activeElement)) break
  }
  await expect(chip).toBeFocused()
  await page.keyboard.press('Enter')
  const passage = visitor.chat.getByRole('dialog')
  await expect(passage).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(passage).toHaveCount(0)
  await expect(chip).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.locator('iframe')).toBeHidden()
  await expect(visitor.launcher).toBeFocused()
  await expect(visitor.launcher).toHaveAccessibleName('Open chat')
})

test('Shift+Enter makes a line, and a message that is too long is not sent', async ({
  visitor,
}) => {
  const someone = await visitor()
  await someone.composer.fill('One')
  await someone.composer.press('Shift+Enter')
  await someone.composer.pressSequentially('Two')
  await expect(someone.composer).toHaveValue('One\nTwo')
  await someone.composer.fill('x'.repeat(4001))
  await expect(someone.chat.getByText('1 character too many')).toBeVisible()
  await expect(someone.send).toBeDisabled()
  await someone.composer.fill('   ')
  await expect(someone.send).toBeDisabled()
})

test('on a phone the chat fills the screen', async ({ visitor }) => {
  const viewport = { width: 390, height: 844 }
  const someone = await visitor({ viewport, hasTouch: true, isMobile: true })
  await expect
    .poll(() => someone.page.locator('iframe').boundingBox())
    .toEqual({ x: 0, y: 0, ...viewport })
  await someone.say(unique('How long does a parcel to Germany take?'))
  await someone.settled()
  const width = await someone.log.evaluate((node) => [node.scrollWidth, node.clientWidth])
  expect(width[0]).toBe(width[1])
  await expect(someone.composer).toBeInViewport()
  await someone.button('Close chat').click()
  await expect(someone.page.locator('iframe')).toBeHidden()
})

test('a page in Chinese gets the chat in Chinese', async ({ page, embed }) => {
  const { url } = await embed({ attributes: 'data-locale="zh-CN"' })
  await page.goto(url)
  await page.getByRole('button', { name: '打开聊天' }).click()
  const chat = page.frameLocator('iframe')
  await chat.getByRole('textbox', { name: '消息' }).fill('多久之内可以退货？')
  await chat.getByRole('button', { name: '发送' }).click()
  await expect(chat.getByRole('button', { name: /^来源 1：/ }).first()).toBeVisible()
  await expect(chat.getByRole('list', { name: '来源' })).toBeVisible()
  await expect(chat.getByRole('button', { name: '转人工客服' })).toBeVisible()
  await expect(chat.locator('html')).toHaveAttribute('lang', 'zh-CN')
})

test('the colours follow the system, or the page where it says so', async ({
  newBrowser,
  embed,
}) => {
  const { url, site } = await embed()
  const forced = site.pages
    .get('/')
    ?.html.replace('<script async', '<script async data-color-scheme="light"')
  site.pages.set('/light', { html: forced ?? '' })
  const page = await (await newBrowser({ colorScheme: 'dark' })).newPage()
  const background = async () => {
    const visitor = await new Visitor(page).open()
    return visitor.chat.locator('body').evaluate((body) => {
      const canvas = document.createElement('canvas').getContext('2d')
      if (!canvas) throw new Error('no canvas')
      canvas.fillStyle = getComputedStyle(body).backgroundColor
      canvas.fillRect(0, 0, 1, 1)
      return canvas.getImageData(0, 0, 1, 1).data[0] ?? 0
    })
  }
  await page.goto(url)
  expect(await background()).toBeLessThan(64)
  await page.goto(`${site.origin}/light`)
  expect(await background()).toBeGreaterThan(200)
})
