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

test('rules are read, ordered by keyboard, turned off and tried', async ({ workspace }) => {
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
})

test('rules are exported, deleted and imported', async ({ complaints, workspace }) => {
  // The last file is refused.
  complaints.expect(/status of 400/)
  const { api } = workspace
  for (const word of ['Refund', 'Lawyer', 'Chargeback']) {
    await api.call('POST', 'escalation-rules', rule(word, word.toLowerCase()))
  }
  const { page } = await workspace.agent('/rules')
  const names = page.getByRole('main').locator('ol h2')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export' }).click()
  const file = await (await download).path()
  expect(JSON.parse(readFileSync(file, 'utf8')).rules).toHaveLength(3)

  await page.getByRole('button', { name: 'More for “Lawyer”' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
  await expect(names).toHaveText([/^Refund/, /^Chargeback/])

  const input = page.getByLabel('File with rules')
  await input.setInputFiles(file)
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('listitem')).toHaveText([/^Refund.*“refund”/, /^Lawyer/, /^Charge/])
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Add 3 rules' }).click()
  await expect(names).toHaveText([/^Refund/, /^Chargeback/, /^Refund/, /^Lawyer/, /^Chargeback/])
  await expect(page.getByText('3 rules added at the end')).toBeVisible()

  const wrong = { ...rule('Wrong', 'x'), when: { any: [] } }
  // biome-ignore lint/suspicious/noThenProperty: the contract's own name; a rule is never awaited
  const nameless = { ...rule('', 'y'), then: [] }
  await input.setInputFiles({
    name: 'wrong.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ rules: [wrong, rule('Right', 'z'), nameless] })),
  })
  await dialog.getByRole('button', { name: 'Add 3 rules' }).click()
  await expect(dialog.getByText('Nothing was added. 2 rules are not in order:')).toBeVisible()
  await expect(dialog.getByRole('listitem').nth(0)).toContainText('when.any')
  await expect(dialog.getByRole('listitem').nth(1)).not.toContainText('then:')
  await expect(dialog.getByRole('listitem').nth(2)).toContainText('name')
  await expect(dialog.getByRole('listitem').nth(2)).toContainText('then:')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(names).toHaveCount(5)
})

test('rules are dragged into another order, by pointer and lifted by keys', async ({
  workspace,
}) => {
  const { api } = workspace
  for (const word of ['first', 'second', 'third']) {
    await api.call('POST', 'escalation-rules', rule(word, word))
  }
  const { page } = await workspace.agent('/rules')
  const names = page.getByRole('main').locator('ol h2')
  const handle = (name: string) => page.getByRole('button', { name: `Move “${name}”`, exact: true })
  const saved = async () =>
    (await api.call<RuleView[]>('GET', 'escalation-rules')).map(({ name }) => name)
  await expect(names).toHaveText([/^first/, /^second/, /^third/])

  await handle('first').hover()
  await page.mouse.down()
  const target = await handle('third').boundingBox()
  if (!target) throw new Error('the third rule is not in sight')
  await page.mouse.move(target.x + 8, target.y + 10, { steps: 8 })
  await expect(page.getByText('“first” is at number 3 of 3.')).toBeAttached()
  await page.mouse.up()
  await expect(names).toHaveText([/^second/, /^third/, /^first/])
  await expect.poll(saved).toEqual(['second', 'third', 'first'])

  await handle('first').focus()
  await page.keyboard.press('Space')
  await expect(page.getByText('“first” is lifted. It is number 3 of 3.')).toBeAttached()
  await page.keyboard.press('ArrowUp')
  await expect(page.getByText('“first” is at number 2 of 3.')).toBeAttached()
  await page.keyboard.press('Space')
  await expect(names).toHaveText([/^second/, /^first/, /^third/])
  await expect(handle('first')).toBeFocused()
  await expect.poll(saved).toEqual(['second', 'first', 'third'])
})

test('agents read rules and change none', async ({ agent }) => {
  const { page } = await agent('agent')
  await page.goto('/rules')
  await expect(page.getByText('You can read this.', { exact: false })).toBeVisible()
  await expect(page.getByRole('switch').first()).toBeDisabled()
  await expect(page.getByRole('button', { name: 'Import' })).toHaveCount(0)
  await expectAccessible(page)
})
