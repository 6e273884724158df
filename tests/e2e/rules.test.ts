import { readFileSync } from 'node:fs'
import type { RuleView } from '@/lib/protocol/http-views'
import { expectAccessible } from './support/accessibility'
import { expect, test } from './support/test'

const rule = (name: string, word: string) => ({
  name,
  stage: 'message',
  when: {
    all: [
      { type: 'keyword', anyOf: [word], match: 'word' },
      { not: { type: 'page', operator: 'contains', value: '/internal' } },
    ],
  },
  // biome-ignore lint/suspicious/noThenProperty: the contract's own name; a rule is never awaited
  then: [{ type: 'handoff' }, { type: 'set_priority', priority: 'high' }],
})

test('rules are read, ordered by keyboard, turned off, tried, exported, deleted and imported', async ({
  complaints,
  workspace,
}) => {
  // The last file is refused.
  complaints.expect(/status of 400/)
  const { api } = workspace
  const { page } = await workspace.agent('/rules')
  await expect(page.getByText('There are no rules yet.')).toBeVisible()
  for (const [name, word] of [
    ['Chargeback', 'chargeback'],
    ['Lawyer', 'lawyer'],
    ['Refund', 'refund'],
  ] as const)
    await api.call('POST', 'escalation-rules', rule(name, word))
  await page.reload()
  const names = page.getByRole('main').locator('ol h2')
  await expect(names).toHaveText([/^Chargeback/, /^Lawyer/, /^Refund/])
  await expect(page.getByText(/has the word “lawyer” and it is not true that/)).toBeVisible()
  await expectAccessible(page)

  const up = page.getByRole('button', { name: 'Move “Lawyer” up' })
  await up.focus()
  await page.keyboard.press('Enter')
  await expect(names).toHaveText([/^Lawyer/, /^Chargeback/, /^Refund/])
  await expect(up).toBeFocused()
  // Quicker than the server answers, and once more at the top.
  await page.getByRole('button', { name: 'Move “Refund” up' }).focus()
  for (const _ of [1, 2, 3]) await page.keyboard.press('Enter')
  await expect(names).toHaveText([/^Refund/, /^Lawyer/, /^Chargeback/])
  await expect
    .poll(async () =>
      (await api.call<RuleView[]>('GET', 'escalation-rules')).map(({ name }) => name),
    )
    .toEqual(['Refund', 'Lawyer', 'Chargeback'])

  await page.getByLabel('A visitor’s message').fill('I want a chargeback')
  await page.getByRole('button', { name: 'Try it' }).click()
  await expect(page.getByText('A person takes over.')).toBeVisible()
  await expect(page.getByText('The priority becomes high.')).toBeVisible()
  await expect(page.getByText('Not this')).toHaveCount(3)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(page)

  const isOn = page.getByRole('switch', { name: '“Chargeback” is on' })
  await isOn.click()
  await expect(isOn).not.toBeChecked()
  await expect(page.getByText('“Chargeback” is off')).toBeVisible()
  await page.getByRole('button', { name: 'Try it' }).click()
  await expect(page.getByText('The assistant answers; no rule does anything.')).toBeVisible()

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export' }).click()
  const file = await (await download).path()
  expect(JSON.parse(readFileSync(file, 'utf8')).rules).toHaveLength(3)

  await page.getByRole('button', { name: 'Delete “Lawyer”' }).click()
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(names).toHaveText([/^Refund/, /^Chargeback/])

  const input = page.getByLabel('File with rules')
  await input.setInputFiles(file)
  await expect(names).toHaveText([/^Refund/, /^Chargeback/, /^Refund/, /^Lawyer/, /^Chargeback/])
  await input.setInputFiles({
    name: 'wrong.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ rules: [{ ...rule('Wrong', 'x'), when: { any: [] } }] })),
  })
  await expect(page.getByText(/Nothing was added. rules.0.when/)).toBeVisible()
  await expect(names).toHaveCount(5)
})

test('agents read rules and change none', async ({ agent }) => {
  const { page } = await agent('agent')
  await page.goto('/rules')
  await expect(page.getByText('You can read this.', { exact: false })).toBeVisible()
  await expect(page.getByRole('switch').first()).toBeDisabled()
  await expect(page.getByRole('button', { name: 'Import' })).toHaveCount(0)
  await expectAccessible(page)
})
