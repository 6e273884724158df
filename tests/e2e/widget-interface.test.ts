import type { Page } from '@playwright/test'
import {
  heard,
  KEEP_EVENTS,
  type Parley,
  parley,
  signedIdentity,
  visitorId,
} from './support/parley'
import { expect, test, unique } from './support/test'
import { Visitor } from './support/visitor'

const names = async (page: Page) => (await heard(page)).map(([name]) => name)

test('calls before load are kept in order, and events tell what happens', async ({
  page,
  embed,
}) => {
  const text = unique('Said before the script came [[scenario:plain]]')
  const { url } = await embed({
    head: `${KEEP_EVENTS}<script>Parley('show'); Parley('sendMessage', ${JSON.stringify(text)})</script>`,
  })
  await page.goto(url)
  const visitor = new Visitor(page)
  await expect(visitor.log.getByText(text)).toBeVisible()
  await visitor.settled()
  await expect(visitor.log.getByText('Here is a plain answer in a few words.')).toBeVisible()
  await expect
    .poll(() => names(page))
    .toEqual([
      'ready',
      'show',
      'conversationStarted',
      'messageSent',
      'replyStarted',
      'replyEnded',
      'messageReceived',
    ])
  await parley(page, 'hide')
  await expect(page.locator('iframe')).toBeHidden()
  await parley(page, 'toggle')
  await expect(page.locator('iframe')).toBeVisible()
  await parley(page, 'requestHuman')
  await expect(visitor.log.getByText('A person was asked for')).toBeVisible()
  await expect.poll(() => names(page)).toContain('handoffRequested')
})

test('on gives a way to stop, off takes off, a handler that throws harms nobody', async ({
  page,
  embed,
  complaints,
}) => {
  complaints.expect(/a mistake of the site/)
  const { url } = await embed()
  await page.goto(url)
  await expect(page.getByRole('button', { name: 'Open chat' })).toBeVisible()
  const counts = await page.evaluate(async () => {
    const { Parley } = window as unknown as { Parley: Parley }
    const seen = { kept: 0, stopped: 0, off: 0 }
    const off = () => seen.off++
    Parley('on', 'show', () => {
      throw new Error('a mistake of the site')
    })
    const stop = Parley('on', 'show', () => seen.stopped++) as () => void
    Parley('on', 'show', off)
    const shown = () => new Promise((done) => Parley('on', 'show', () => done(seen.kept++)))
    const first = shown()
    Parley('show')
    await first
    stop()
    Parley('off', 'show', off)
    Parley('hide')
    const second = shown()
    Parley('show')
    await second
    return seen
  })
  expect(counts).toMatchObject({ stopped: 1, off: 1 })
})

test('shutdown and boot start afresh', async ({ page, embed }) => {
  const { url, widget } = await embed()
  await page.goto(url)
  const visitor = await new Visitor(page).open()
  const text = unique('Forget me [[scenario:plain]]')
  await visitor.say(text)
  await visitor.settled()
  const first = await visitorId(page)
  await parley(page, 'shutdown')
  await expect(page.locator('#parley-root')).toHaveCount(0)
  await parley(page, 'boot', { widgetKey: widget.key })
  await visitor.open()
  await expect(visitor.log.getByText(text)).toHaveCount(0)
  const second = await visitorId(page)
  expect(second).not.toBe(first)
})

test('a signed identity brings name and conversations along', async ({
  newBrowser,
  embed,
  owner,
}) => {
  const { url, widget } = await embed()
  const { secret } = await owner.call<{ secret: string }>(
    'POST',
    `widgets/${widget.id}/rotate-secret`,
    {},
  )
  const sub = unique('customer')
  const claims = { name: 'Ada Lund', email: 'ada@customer.example' }
  const jwt = await signedIdentity(secret, sub, claims)
  const identified = async () => {
    const page = await (await newBrowser()).newPage()
    await page.goto(url)
    await expect(page.getByRole('button', { name: 'Open chat' })).toBeVisible()
    await page.evaluate(
      ({ widgetKey, token }) => {
        const host = window as unknown as { Parley: Parley }
        host.Parley('boot', { widgetKey, identity: async () => token })
      },
      { widgetKey: widget.key, token: jwt },
    )
    return new Visitor(page).open()
  }
  const phone = await identified()
  const question = unique('It is me [[scenario:plain]]')
  await phone.say(question)
  await phone.settled()
  const { contact } = await owner.find(question)
  expect(contact).toMatchObject({ name: 'Ada Lund', email: 'ada@customer.example' })

  const laptop = await identified()
  await expect(laptop.log.getByText(question)).toBeVisible()
  expect(await visitorId(laptop.page)).toBe(await visitorId(phone.page))
})

test('an identity signed by somebody else is an error, and nobody is let in by it', async ({
  page,
  embed,
}) => {
  const { url, widget } = await embed({ head: KEEP_EVENTS })
  const secret = 'a secret that is not the one of the widget'
  const jwt = await signedIdentity(secret, 'somebody', { name: 'Mallory' })
  await page.goto(url)
  await expect(page.getByRole('button', { name: 'Open chat' })).toBeVisible()
  await parley(page, 'boot', { widgetKey: widget.key, identity: jwt })
  await page.getByRole('button', { name: 'Open chat' }).click()
  const visitor = new Visitor(page)
  await visitor.say(unique('Without a name [[scenario:plain]]'))
  await visitor.settled()
  expect((await heard(page)).filter(([name]) => name === 'error')).toEqual([
    ['error', expect.objectContaining({ code: 'invalid_identity' })],
  ])
})

test('what the site says wrongly of a page or language keeps nobody out', async ({
  page,
  embed,
}) => {
  const { url, widget } = await embed({ head: KEEP_EVENTS })
  await page.goto(url)
  await expect(page.getByRole('button', { name: 'Open chat' })).toBeVisible()
  const options = {
    widgetKey: widget.key,
    locale: 'not a language!',
    page: { url: `https://shop.test/${'x'.repeat(3000)}` },
    email: 'no address',
  }
  await parley(page, 'boot', options)
  const visitor = await new Visitor(page).open()
  await visitor.say(unique('Here I am [[scenario:plain]]'))
  await visitor.settled()
  expect((await heard(page)).filter(([name]) => name === 'error')).toEqual([
    ['error', expect.objectContaining({ code: 'invalid_input' })],
  ])
})
