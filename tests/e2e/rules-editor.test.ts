import type { RuleView } from '@/lib/protocol/http-views'
import { expectAccessible } from './support/accessibility'
import { expect, test } from './support/test'

const CHARGEBACK = {
  name: 'Chargeback',
  stage: 'message',
  when: { all: [{ type: 'keyword', anyOf: ['chargeback'], match: 'word' }] },
  // biome-ignore lint/suspicious/noThenProperty: the contract's own name; a rule is never awaited
  then: [{ type: 'handoff' }],
}

test('a rule with groups inside of groups is built by clicking, tried as it stands, and saved', async ({
  workspace,
}) => {
  const { api } = workspace
  const { page } = await workspace.agent('/rules')
  await page.getByRole('link', { name: 'New rule' }).first().click()
  await expect(page).toHaveURL(/\/rules\/new$/)
  await page.getByLabel('Name').fill('Angry customer')

  const conditions = page.locator('[data-conditions]')
  const add = async (group: string, condition: string) => {
    const last = conditions.getByRole('group', { name: group, exact: true }).last()
    await last.getByRole('button', { name: 'Add condition' }).last().click()
    await page.getByRole('menuitem', { name: condition }).click()
  }
  await add('All of these', 'Words in the message')
  const words = page.getByLabel('Any of these words')
  await expect(words).toBeFocused()
  await words.pressSequentially('lawyer')
  await words.press('Enter')
  await words.pressSequentially('refund')
  await words.press('Enter')
  await conditions.getByRole('button', { name: 'Add group' }).click()
  await add('Any of these', 'Attribute of the visitor')
  await page.getByLabel('Attribute', { exact: true }).fill('plan')
  await page.getByLabel('Value', { exact: true }).fill('pro')
  await conditions
    .getByRole('group', { name: 'Any of these' })
    .getByRole('button', { name: 'Add group' })
    .click()
  const inner = conditions.getByRole('group', { name: 'Any of these' }).last()
  await inner.getByRole('button', { name: 'none holds' }).click()
  await add('None of these', 'Page')
  await page.getByLabel('Address', { exact: true }).fill('/internal')
  await expect(
    page.getByText(
      /if the message has the word “lawyer” or “refund” and \(the visitor’s “plan” is “pro” or it is not true that the page’s address contains “\/internal”\): hand over to a person/,
    ),
  ).toBeVisible()
  await expectAccessible(page)

  await page.getByLabel('A visitor’s message').fill('I call my lawyer')
  await page.getByText('As which visitor, and when').click()
  await page.getByLabel('Address of the page').fill('https://shop.test/internal/x')
  await page.getByRole('button', { name: 'Try it' }).click()
  await expect(page.getByText('The assistant answers; no rule does anything.')).toBeVisible()
  await page.getByRole('button', { name: 'Add an attribute' }).click()
  await page.getByLabel('Attribute 1', { exact: true }).fill('plan')
  await page.getByLabel('Value of attribute 1').fill('pro')
  await page.getByRole('button', { name: 'Try it' }).click()
  await expect(page.getByText('A person takes over.')).toBeVisible()
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Create rule' }).click()
  await expect(page).toHaveURL(/\/rules$/)
  await expect(page.getByRole('link', { name: 'Angry customer' })).toBeVisible()
  const [saved] = await api.call<RuleView[]>('GET', 'escalation-rules')
  expect(saved?.when).toEqual({
    all: [
      { type: 'keyword', anyOf: ['lawyer', 'refund'], match: 'word' },
      {
        any: [
          { type: 'visitor_attribute', name: 'plan', operator: 'equals', value: 'pro' },
          { not: { type: 'page', operator: 'contains', value: '/internal' } },
        ],
      },
    ],
  })
})

test('conditions are moved, doubled, grouped and removed, with undo', async ({ workspace }) => {
  const { api } = workspace
  const made = await api.call<RuleView>('POST', 'escalation-rules', CHARGEBACK)
  const { page } = await workspace.agent(`/rules/${made.id}`)
  const conditions = page.locator('[data-conditions]')
  const sentence = page.getByText(/^When a message arrives, if/)
  await conditions.getByRole('button', { name: /^More: / }).click()
  await page.getByRole('menuitem', { name: 'Duplicate' }).click()
  await expect(sentence).toContainText('“chargeback” and the message has the word “chargeback”:')
  const second = page.getByLabel('Any of these words').nth(1)
  await second.press('Backspace')
  await second.pressSequentially('lawyer,')
  await expect(sentence).toContainText('“chargeback” and the message has the word “lawyer”:')

  const up = conditions.getByRole('button', { name: /^Move up: / }).nth(1)
  await up.focus()
  await page.keyboard.press('Enter')
  await expect(sentence).toContainText('“lawyer” and the message has the word “chargeback”:')
  await expect(conditions.getByRole('button', { name: /^Move up: / }).first()).toBeFocused()

  await conditions
    .getByRole('button', { name: /^More: / })
    .first()
    .click()
  await page.getByRole('menuitem', { name: 'Put into a group' }).click()
  await expect(conditions.getByRole('group')).not.toHaveCount(1)
  await conditions
    .getByRole('button', { name: /^Remove: / })
    .last()
    .click()
  await expect(sentence).not.toContainText('chargeback')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(sentence).toContainText('chargeback')

  await page.getByRole('button', { name: 'Discard' }).click()
  await expect(sentence).toContainText('if the message has the word “chargeback”: hand over')
  await expect(page.getByRole('button', { name: 'Save changes' })).toHaveCount(0)
})

test('what is missing or refused is said at its field, and nothing typed is lost', async ({
  complaints,
  workspace,
}) => {
  complaints.expect(/status of 400/)
  const { page } = await workspace.agent('/rules/new')
  await page.getByRole('button', { name: 'Create rule' }).click()
  const name = page.getByLabel('Name')
  await expect(name).toBeFocused()
  await expect(name).toHaveAccessibleDescription('Give the rule a name.')
  await expect(page.getByText('2 things are missing. See above.')).toBeVisible()
  await name.fill('Order numbers')
  await page.getByRole('button', { name: 'Add condition' }).click()
  await page.getByRole('menuitem', { name: 'Pattern in the message' }).click()
  const pattern = page.getByLabel('Regular expression')
  await pattern.fill('(?=order)')
  await page.getByRole('button', { name: 'Create rule' }).click()
  await expect(pattern).toHaveAttribute('aria-invalid', 'true')
  await expect(pattern).toHaveValue('(?=order)')
  await expect(name).toHaveValue('Order numbers')
  await expectAccessible(page)

  // Leaving asks first.
  await page.getByRole('link', { name: 'Escalation rules' }).click()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await pattern.fill('order \\d+')
  await page.getByRole('button', { name: 'Create rule' }).click()
  await expect(page.getByRole('link', { name: 'Order numbers' })).toBeVisible()
})

test('templates and copies are a beginning', async ({ workspace }) => {
  const { api } = workspace
  const made = await api.call<RuleView>('POST', 'escalation-rules', CHARGEBACK)
  const { page } = await workspace.agent('/rules/new')
  await page.getByRole('button', { name: 'Asks for a person' }).click()
  await expect(page.getByLabel('Name')).toHaveValue('Asks for a person')
  await page.getByRole('button', { name: 'Create rule' }).click()
  await page.getByRole('button', { name: 'More for “Chargeback”' }).click()
  await page.getByRole('menuitem', { name: 'Duplicate' }).click()
  await expect(page).toHaveURL(new RegExp(`from=${made.id}`))
  await expect(page.getByLabel('Name')).toHaveValue(/Chargeback/)
  await page.getByLabel('Name').fill('Disputes')
  await page.getByRole('button', { name: 'Create rule' }).click()
  await expect(page.getByRole('main').locator('ol h2')).toHaveText([
    /^Chargeback/,
    /^Asks for a person/,
    /^Disputes/,
  ])
})

test('whoever saves an older state is told, and keeps what was typed', async ({
  complaints,
  workspace,
}) => {
  complaints.expect(/status of 409/)
  const { api } = workspace
  const made = await api.call<RuleView>('POST', 'escalation-rules', CHARGEBACK)
  const { page } = await workspace.agent(`/rules/${made.id}`)
  const name = page.getByLabel('Name')
  await name.fill('Mine')
  await api.call('PATCH', `escalation-rules/${made.id}`, {
    name: 'Theirs',
    oncePerConversation: false,
  })
  await page.getByRole('button', { name: 'Save changes' }).click()
  await page.getByRole('button', { name: 'Load the newer state' }).click()
  await expect(page.getByRole('checkbox', { name: 'Once per conversation' })).not.toBeChecked()
  await expect(name).toHaveValue('Mine')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  const saved = await api.call<RuleView>('GET', `escalation-rules/${made.id}`)
  expect(saved).toMatchObject({ name: 'Mine', oncePerConversation: false })
})

test('agents read a rule and change nothing', async ({ agent, owner }) => {
  const [rule] = await owner.call<RuleView[]>('GET', 'escalation-rules')
  const { page } = await agent('agent')
  await page.goto(`/rules/${rule?.id}`)
  await expect(page.getByLabel('Name')).toBeDisabled()
  await expect(page.getByText('You can read this.', { exact: false })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Add condition' })).toHaveCount(0)
  await expectAccessible(page)
  await page.goto('/rules/new')
  await expect(page.getByLabel('Name')).toHaveCount(0)
})
