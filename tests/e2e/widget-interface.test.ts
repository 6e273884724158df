import type { Page } from '@playwright/test'
import { SignJWT } from 'jose'
import { expect, test, unique } from './support/test'
import { Visitor } from './support/visitor'

const STUB =
  'window.Parley = window.Parley || function () { (Parley.q = Parley.q || []).push(arguments) };'
const KEEP_EVENTS = `${STUB} window.heard = [];
for (const name of 'ready show hide conversationStarted messageSent messageReceived replyStarted replyEnded handoffRequested agentJoined conversationResolved error'.split(' '))
  Parley('on', name, (data) => heard.push([name, data]));`

type Parley = (...call: unknown[]) => unknown

/** Calls the programming interface in the page. */
const parley = (page: Page, ...call: unknown[]) =>
  page.evaluate((args) => {
    const host = window as unknown as { Parley: Parley }
    host.Parley(...args)
  }, call)

const heard = (page: Page) =>
  page.evaluate(() => (window as unknown as { heard: [string, never][] }).heard)

const names = async (page: Page) => (await heard(page)).map(([name]) => name)

const visitorId = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const host = window as unknown as { Parley: Parley }
        host.Parley('getVisitorId', resolve)
      }),
  )

test('calls before load are kept in order, and events tell what happens', async ({
  page,
  embed,
}) => {
  const text = unique('Said before the script came [[scenario:plain]]')
  const { url } = await embed({
    head: `<script>${KEEP_EVENTS} Parley('show'); Parley('sendMessage', ${JSON.stringify(text)})</script>`,
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
  const jwt = await new SignJWT({ name: 'Ada Lund', email: 'ada@customer.example' })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(sub)
    .setExpirationTime('10m')
    .sign(new TextEncoder().encode(secret))
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
  const { url, widget } = await embed({ head: `<script>${KEEP_EVENTS}</script>` })
  const jwt = await new SignJWT({ name: 'Mallory' })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject('somebody')
    .setExpirationTime('10m')
    .sign(new TextEncoder().encode('a secret that is not the one of the widget'))
  await page.goto(url)
  await expect(page.getByRole('button', { name: 'Open chat' })).toBeVisible()
  await parley(page, 'boot', { widgetKey: widget.key, identity: jwt })
  await page.getByRole('button', { name: 'Open chat' }).click()
  await expect
    .poll(async () => (await heard(page)).filter(([name]) => name === 'error'))
    .toContainEqual(['error', expect.objectContaining({ code: 'invalid_identity' })])
})
