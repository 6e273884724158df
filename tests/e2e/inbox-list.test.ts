import type { Locator } from '@playwright/test'
import type { Agent } from './support/agent'
import { expect, test } from './support/test'

const rowsOf = ({ list, page }: Agent) =>
  list.getByRole('listitem').filter({ has: page.getByRole('link') })
const row = (agent: Agent, name: string) => rowsOf(agent).filter({ hasText: name })
const boxOf = (agent: Agent, name: string) =>
  agent.list.getByRole('checkbox', { name: `Select ${name}` })

/** The names in a list, from top to bottom. */
const namesOf = async (agent: Agent): Promise<string[]> => {
  const shown = rowsOf(agent)
  const places = await shown.evaluateAll((items) =>
    items.map((item) => ({
      place: Number(item.getAttribute('aria-posinset')),
      name: item.querySelector('input')?.getAttribute('aria-label')?.replace('Select ', '') ?? '',
    })),
  )
  return places.sort((a, b) => a.place - b.place).map(({ name }) => name)
}

const expectNames = (agent: Agent, names: string[]) =>
  expect.poll(() => namesOf(agent)).toEqual(names)

const tops = (rows: Locator) =>
  rows.evaluateAll((items) =>
    Object.fromEntries(
      // By their names: their times go on meanwhile.
      items.map((item) => [
        item.querySelector('input')?.getAttribute('aria-label'),
        Math.round(item.getBoundingClientRect().top),
      ]),
    ),
  )

test('views hold what they say, with their numbers, and follow what happens', async ({
  workspace,
}) => {
  const { api } = workspace
  await workspace.writes('Ada', 'Where is my parcel?')
  const ben = await workspace.waits('Ben', 'Somebody, please')
  await workspace.waits('Cleo', 'A person, please')
  const dora = await workspace.waits('Dora', 'I would like a person')
  const emil = await workspace.writes('Emil', 'Thank you')
  const finn = await workspace.writes('Finn', 'Later, please')
  await api.act(dora.conversationId, 'claim')
  await api.act(emil.conversationId, 'resolve')
  const until = new Date(Date.now() + 3_600_000).toISOString()
  await api.call('POST', `conversations/${finn.conversationId}/snooze`, { until })

  const olive = await workspace.agent()
  const views = olive.page.getByRole('navigation', { name: 'Console' })
  const view = (name: string) => views.getByRole('link', { name: new RegExp(`^${name}(?!s)`) })
  const held = {
    Mine: ['Dora'],
    Unassigned: ['Cleo', 'Ben'],
    Assistant: ['Ada'],
    Snoozed: ['Finn'],
  }
  for (const [name, names] of Object.entries(held)) {
    await view(name).click()
    await expect(view(name)).toHaveText(`${name}${names.length}`)
    await expect(olive.list.getByRole('heading', { level: 1 })).toHaveText(
      `${name} · ${names.length}`,
    )
    await expectNames(olive, names)
  }
  await view('Resolved').click()
  await expectNames(olive, ['Emil'])
  await view('All').click()
  await expect
    .poll(async () => (await namesOf(olive)).sort())
    .toEqual(['Ada', 'Ben', 'Cleo', 'Dora', 'Emil', 'Finn'])

  await view('Unassigned').click()
  await api.act(ben.conversationId, 'claim')
  await expectNames(olive, ['Cleo'])
  await expect(view('Unassigned')).toHaveText('Unassigned1')
  await expect(view('Mine')).toHaveText('Mine2')
})

test('filters and orders stand in the address, count together, and can be taken off', async ({
  workspace,
}) => {
  const { api } = workspace
  const say = async (name: string, change: object) => {
    const { conversationId } = await workspace.waits(name, `I am ${name}`)
    await api.call('PATCH', `conversations/${conversationId}`, change)
    return conversationId
  }
  await say('Ada', { priority: 'low', tags: ['vip'] })
  await say('Ben', { priority: 'urgent', tags: ['vip', 'billing'] })
  const cleo = await say('Cleo', { priority: 'high' })
  await api.act(cleo, 'claim')

  const olive = await workspace.agent()
  await expectNames(olive, ['Cleo', 'Ben', 'Ada'])
  const choose = (field: string, label: string) =>
    olive.page.getByRole('combobox', { name: field }).selectOption({ label })
  await olive.list.getByRole('button', { name: 'Filter and sort' }).click()
  await choose('Sort by', 'Highest priority first')
  await expectNames(olive, ['Ben', 'Cleo', 'Ada'])
  await choose('Sort by', 'Longest waiting first')
  await expectNames(olive, ['Ada', 'Ben', 'Cleo'])
  await choose('Sort by', 'Oldest first')
  await choose('Tag', 'vip')
  await expectNames(olive, ['Ada', 'Ben'])
  await choose('Priority', 'Urgent')
  await expectNames(olive, ['Ben'])
  await choose('Assignee', 'Olive Marsh')
  await olive.page.keyboard.press('Escape')
  await expect(olive.list.getByText('Nothing fits these filters.')).toBeVisible()
  await expect(olive.page).toHaveURL(/assignee=.*priority=urgent&tag=vip&sort=oldest/)

  await olive.page.reload()
  await expect(olive.list.getByText('Nothing fits these filters.')).toBeVisible()
  await olive.list.getByRole('button', { name: 'Remove filter: Olive Marsh' }).click()
  await expectNames(olive, ['Ben'])
  await olive.list.getByRole('button', { name: 'Remove filter: Urgent' }).click()
  await olive.list.getByRole('button', { name: 'Remove filter: vip' }).click()
  await expectNames(olive, ['Ada', 'Ben', 'Cleo'])
  // What no longer fits leaves while one looks.
  await olive.page.goto('/inbox?status=queued')
  await expectNames(olive, ['Ben', 'Ada'])
  await api.act((await api.find('I am Ben')).id, 'claim')
  await expectNames(olive, ['Ada'])
})

test('a search marks what it found, in every script', async ({ workspace }) => {
  await workspace.writes('Ada', 'The zipper of my rucksack is broken')
  await workspace.writes('王伟', '你好，我们收到了您的包裹但是还没有收到钱，我想申请退款，谢谢')
  await workspace.writes('佐藤', '返品したジャケットの返金はいつですか')
  const olive = await workspace.agent()
  await expect(rowsOf(olive)).toHaveCount(3)
  const found = { 'zipper broken': 'Ada', 退款: '王伟', 返金: '佐藤', 王伟: '王伟' }
  for (const [words, name] of Object.entries(found)) {
    await olive.search.fill(words)
    await expectNames(olive, [name])
    const marks = row(olive, name).locator('mark')
    await expect(marks).toHaveText(words.split(' '))
    // In sight, not behind the row's end.
    const link = await row(olive, name).getByRole('link').boundingBox()
    const mark = await marks.first().boundingBox()
    expect((mark?.x ?? 0) + (mark?.width ?? 0)).toBeLessThan(
      (link?.x ?? 0) + (link?.width ?? 0) - 16,
    )
  }
  await olive.search.fill('zeppelin')
  await expect(olive.list.getByText('Nothing found for “zeppelin”.')).toBeVisible()
  await olive.search.press('Escape')
  await expect(rowsOf(olive)).toHaveCount(3)
})

test('a long list comes page by page while one scrolls, with few rows at a time', async ({
  workspace,
}) => {
  test.setTimeout(120_000)
  const names = Array.from({ length: 120 }, (_, n) => `Nr ${String(n).padStart(3, '0')}`)
  for (const name of names) await workspace.writes(name, 'Hello')
  const olive = await workspace.agent('/inbox?sort=oldest')
  await expect(row(olive, 'Nr 000')).toBeVisible()
  const pages: string[] = []
  olive.page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url())
    if (pathname.endsWith('/conversations')) pages.push(searchParams.get('cursor') ?? '')
  })
  const seen = new Set<string>()
  const scroller = olive.list.locator('.overflow-y-auto')
  await expect(async () => {
    await scroller.evaluate((element) => element.scrollBy(0, 400))
    const shown = await namesOf(olive)
    expect(shown.length).toBeLessThan(40)
    for (const name of shown) seen.add(name)
    expect(seen.size).toBe(names.length)
  }).toPass({ intervals: [30] })
  await expect(row(olive, 'Nr 119')).toBeVisible()
  expect([...seen].sort()).toEqual(names)
  expect(pages.filter(Boolean)).toHaveLength(2)
})

test('several at once: chosen by mouse and keys, changed, and taken back', async ({
  workspace,
}) => {
  for (const name of ['Ada', 'Ben', 'Cleo', 'Dora']) await workspace.waits(name, `I am ${name}`)
  await workspace.writes('Emil', 'Hello')
  const olive = await workspace.agent()
  const { page } = olive
  await expectNames(olive, ['Emil', 'Dora', 'Cleo', 'Ben', 'Ada'])
  const bar = page.getByRole('toolbar', { name: 'Change the selected conversations' })

  await boxOf(olive, 'Emil').click()
  await boxOf(olive, 'Cleo').click({ modifiers: ['Shift'] })
  await expect(bar.getByText('3 selected')).toBeAttached()
  // The box has the focus, and keys still work.
  await page.keyboard.press('Escape')
  await expect(bar).toHaveCount(0)
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('Shift+X')
  await expect(bar.getByText('3 selected')).toBeAttached()

  await bar.getByRole('button', { name: 'Resolve', exact: true }).click()
  await expect(page.getByText('3 resolved')).toBeVisible()
  await expect(olive.list.getByRole('img', { name: 'Resolved' })).toHaveCount(3)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(olive.list.getByRole('img', { name: 'Resolved' })).toHaveCount(0)
  // Back to who had it: the assistant, or the queue.
  const { status: emil } = await workspace.api.find('Hello')
  const { status: cleo } = await workspace.api.find('I am Cleo')
  expect([emil, cleo]).toEqual(['assistant', 'queued'])

  await boxOf(olive, 'Ada').click()
  await page.keyboard.press('s')
  const dialog = page.getByRole('dialog', { name: 'Snooze until' })
  await dialog.getByRole('button', { name: /^Next week/ }).click()
  await expect(page.getByRole('region', { name: 'Notices' })).toHaveText(/^Snoozed until Mon/)
  await page.goto('/inbox?view=snoozed')
  await expectNames(olive, ['Ada'])
})

test('what arrives moves no row under the pointer', async ({ workspace }) => {
  for (const name of ['Ada', 'Ben', 'Cleo']) await workspace.waits(name, `I am ${name}`)
  const olive = await workspace.agent()
  await expectNames(olive, ['Cleo', 'Ben', 'Ada'])
  await row(olive, 'Ben').hover()
  const before = await tops(rowsOf(olive))
  await workspace.waits('Dora', 'I am new here')
  const held = olive.list.getByRole('button', { name: '1 new' })
  await expect(held).toBeVisible()
  expect(await tops(rowsOf(olive))).toEqual(before)
  await held.click()
  await expectNames(olive, ['Dora', 'Cleo', 'Ben', 'Ada'])

  await olive.page.mouse.move(1200, 500)
  await workspace.waits('Emil', 'I am newer still')
  await expectNames(olive, ['Emil', 'Dora', 'Cleo', 'Ben', 'Ada'])
})

test('what is put off says until when, and comes back by itself', async ({ workspace }) => {
  const { conversationId } = await workspace.waits('Ada', 'I am Ada')
  await workspace.waits('Ben', 'I am Ben')
  const olive = await workspace.agent(`/inbox?view=unassigned&c=${conversationId}`)
  const { page, conversation } = olive
  await expectNames(olive, ['Ben', 'Ada'])
  await expect(conversation.getByText('I am Ada').first()).toBeVisible()
  await page.keyboard.press('s')
  await page.getByRole('option', { name: /^Tomorrow morning/ }).click()
  await expectNames(olive, ['Ben'])
  await expect(conversation.getByText(/^Olive Marsh snoozed this until/)).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expectNames(olive, ['Ben', 'Ada'])
  await expect(conversation.getByText('Olive Marsh ended the snooze')).toBeVisible()

  const until = new Date(Date.now() + 2_500).toISOString()
  await workspace.api.call('POST', `conversations/${conversationId}/snooze`, { until })
  await expectNames(olive, ['Ben'])
  await page.getByRole('link', { name: /^Snoozed/ }).click()
  await expect(row(olive, 'Ada').getByText(/^Snoozed until/)).toBeAttached()
  await expect(olive.list.getByText('Nothing is snoozed.')).toBeVisible()
  await page.getByRole('link', { name: /^Unassigned/ }).click()
  await expectNames(olive, ['Ada', 'Ben'])
  await expect(conversation.getByText('Back from its snooze')).toBeVisible()
})
