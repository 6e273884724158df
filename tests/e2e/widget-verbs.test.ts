import type { ConversationDetail } from '@/lib/protocol/agent-message'
import { heard, KEEP_EVENTS, parley, signedIdentity, visitorId } from './support/parley'
import { expect, test, unique } from './support/test'
import { Visitor } from './support/visitor'

test('update tells of the visitor, and changes the language', async ({ page, embed, owner }) => {
  const { url } = await embed()
  await page.goto(url)
  const visitor = await new Visitor(page).open()
  const text = unique('Hello [[scenario:plain]]')
  await visitor.say(text)
  await visitor.settled()
  await parley(page, 'update', { name: 'Ben Ode', email: 'ben@customer.example' })
  await parley(page, 'update', { traits: { plan: 'pro', seats: 3 } })
  await parley(page, 'update', { locale: 'zh-CN' })
  await expect(visitor.chat.getByRole('button', { name: '转人工客服' })).toBeVisible()
  await expect(visitor.chat.locator('html')).toHaveAttribute('lang', 'zh-CN')
  const { id } = await owner.find(text)
  await expect
    .poll(async () => (await owner.call<ConversationDetail>('GET', `conversations/${id}`)).contact)
    .toMatchObject({
      name: 'Ben Ode',
      email: 'ben@customer.example',
      traits: { plan: 'pro', seats: 3 },
      locale: 'zh-CN',
    })
})

test('trackPage says where the visitor is', async ({ page, embed, owner }) => {
  const { url } = await embed()
  await page.goto(url)
  const visitor = await new Visitor(page).open()
  await parley(page, 'trackPage', { url: 'https://shop.test/special', title: 'Special' })
  const text = unique('What is this? [[scenario:plain]]')
  await visitor.say(text)
  await visitor.settled()
  const { id } = await owner.find(text)
  const { page: told } = await owner.call<ConversationDetail>('GET', `conversations/${id}`)
  expect(told).toMatchObject({ url: 'https://shop.test/special', title: 'Special' })
})

test('showNewMessage begins another conversation with a draft', async ({ page, embed, owner }) => {
  const { url } = await embed()
  await page.goto(url)
  const visitor = await new Visitor(page).open()
  const first = unique('The first [[scenario:plain]]')
  await visitor.say(first)
  await visitor.settled()
  await parley(page, 'hide')
  const draft = unique('A draft [[scenario:plain]]')
  await parley(page, 'showNewMessage', draft)
  await expect(visitor.composer).toBeVisible()
  await expect(visitor.composer).toHaveValue(draft)
  await expect(visitor.log.getByText(first)).toHaveCount(0)
  await visitor.send.click()
  await expect(visitor.log.getByText(draft)).toBeVisible()
  await visitor.settled()
  expect((await owner.find(draft)).id).not.toBe((await owner.find(first)).id)
})

test('identify names a visitor who had written before; logout forgets them', async ({
  page,
  embed,
  owner,
}) => {
  const { url, widget } = await embed({ head: KEEP_EVENTS })
  const rotated = `widgets/${widget.id}/rotate-secret`
  const { secret } = await owner.call<{ secret: string }>('POST', rotated, {})
  await page.goto(url)
  const visitor = await new Visitor(page).open()
  const text = unique('Before I signed in [[scenario:plain]]')
  await visitor.say(text)
  await visitor.settled()
  const anonymous = await visitorId(page)
  await parley(page, 'update', { name: 'Somebody', traits: { plan: 'pro' } })
  const jwt = await signedIdentity(secret, unique('customer'), { name: 'Cleo Grant' })
  await parley(page, 'identify', jwt)
  await expect.poll(async () => (await owner.find(text)).contact.name).toBe('Cleo Grant')
  expect(await visitorId(page)).toBe(anonymous)
  await expect(visitor.log.getByText(text)).toBeVisible()

  await parley(page, 'logout')
  await visitor.open()
  await expect(visitor.log.getByText(text)).toHaveCount(0)
  const other = unique('Somebody else [[scenario:plain]]')
  await visitor.say(other)
  await visitor.settled()
  const { contact } = await owner.find(other)
  expect(contact).toMatchObject({ name: null, email: null })
  expect(contact.id).not.toBe(anonymous)
  expect((await heard(page)).filter(([name]) => name === 'error')).toEqual([])
})

test('identify before the chat is there counts, too', async ({ page, embed, owner }) => {
  const { url, widget } = await embed()
  const rotated = `widgets/${widget.id}/rotate-secret`
  const { secret } = await owner.call<{ secret: string }>('POST', rotated, {})
  const jwt = await signedIdentity(secret, unique('customer'), { name: 'Dora Finch' })
  await page.goto(url)
  await expect(page.getByRole('button', { name: 'Open chat' })).toBeVisible()
  await parley(page, 'identify', jwt)
  const visitor = await new Visitor(page).open()
  const text = unique('It is me [[scenario:plain]]')
  await visitor.say(text)
  await visitor.settled()
  expect((await owner.find(text)).contact.name).toBe('Dora Finch')
})
