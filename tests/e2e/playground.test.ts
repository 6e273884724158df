import type { Page } from '@playwright/test'
import type { KnowledgeBaseView } from '@/lib/protocol/http-views'
import { expectAccessible } from './support/accessibility'
import type { OwnWorkspace } from './support/own-workspace'
import { expect, test } from './support/test'

const RETURNS = 'You have 45 days from delivery to send something back, for any reason.'

/** A workspace whose assistant knows an article, with two rules. Gives the address of its playground. */
async function playgroundOf({ api }: OwnWorkspace): Promise<string> {
  const [assistant] = await api.call<{ id: string }[]>('GET', 'assistants')
  const base = await api.call<KnowledgeBaseView>('POST', 'knowledge-bases', { name: 'Help' })
  await api.call('POST', `knowledge-bases/${base.id}/documents`, {
    title: 'Sending something back',
    text: `# Sending something back\n\n${RETURNS}\n\nPut it into its box.`,
  })
  await api.call('PATCH', `assistants/${assistant?.id}`, {
    name: 'Robin',
    knowledgeBaseIds: [base.id],
  })
  await api.call('POST', 'escalation-rules', {
    name: 'Gold customers',
    stage: 'message',
    when: { type: 'visitor_attribute', name: 'plan', operator: 'equals', value: 'gold' },
    // biome-ignore lint/suspicious/noThenProperty: the contract's own name; a rule is never awaited
    then: [{ type: 'send_message', text: { en: 'Thank you for being with us.' } }],
    stopOnMatch: false,
    oncePerConversation: true,
  })
  await api.call('POST', 'escalation-rules', {
    name: 'German to Berlin',
    stage: 'message',
    when: { type: 'language', anyOf: ['de'] },
    // biome-ignore lint/suspicious/noThenProperty: the contract's own name; a rule is never awaited
    then: [{ type: 'handoff' }, { type: 'set_priority', priority: 'high' }],
  })
  return `/assistant/${assistant?.id}/playground`
}

const parts = (page: Page) => ({
  box: page.getByRole('textbox', { name: 'Message', exact: true }),
  answers: page.getByRole('article', { name: 'Answer of Robin' }),
  trace: page.getByRole('region', { name: 'Trace of the answer' }),
  visitor: page.getByRole('button', { name: /^Ask as/ }),
  async ask(text: string) {
    await this.box.fill(text)
    await this.box.press('Enter')
    await expect(this.box).toHaveValue('')
  },
  section(name: string) {
    return this.trace.getByRole('region', { name, exact: true })
  },
})

test('an answer streams beside its trace, and a citation opens its passage', async ({
  workspace,
}) => {
  const { page } = await workspace.agent(await playgroundOf(workspace))
  const play = parts(page)
  await expect(page.getByText('Ask Robin something as a visitor would.')).toBeVisible()
  await expect(play.box).toBeFocused()
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Sending something back' }).click()
  await expect(play.box).toBeFocused()
  await expect(play.answers).toContainText(RETURNS)
  const chip = page.getByRole('button', { name: 'Source 1: Sending something back' })
  await chip.click()
  const passage = page.getByRole('dialog', { name: 'Sending something back' })
  await expect(passage.locator('mark')).toContainText('You have 45 days')
  await page.keyboard.press('Escape')
  await expect(chip).toBeFocused()

  await expect(play.section('Model')).toContainText('Claude Haiku 4.5')
  await expect(play.section('Model')).toContainText('The question counts as answered.')
  for (const part of ['Queue', 'Rules and retrieval', 'To the model’s first word', 'Writing'])
    await expect(play.section('Time').getByText(part)).toBeVisible()
  await expect(play.section('Time')).toContainText(/Total [\d.]+ m?s/)
  await expect(play.section('Tokens and cost')).toContainText(/Tokens in[1-9]/)
  await expect(play.section('Tokens and cost')).toContainText(/Cost [\d.]+¢/)

  const passages = play.section('Passages')
  await passages.getByText('Cited as 1').first().click()
  await expect(passages.getByText(/^Matches: .*send/).first()).toBeVisible()
  await expect(passages.getByText('Sent', { exact: true }).first()).toBeVisible()
  await expect(passages.locator('mark').first()).toBeVisible()
  await expect(play.section('Rules')).toContainText('Gold customers did not match')

  const prompt = play.section('Prompt as sent')
  await prompt.getByText('System', { exact: true }).click()
  await expect(prompt.getByText(/You are Robin/)).toBeVisible()
  await prompt.getByText('Tool “escalate”').click()
  await expect(prompt.getByText(/Hands this conversation over to a person/)).toBeVisible()
  await prompt.getByText('Newest message, with what goes along').click()
  await expect(prompt.getByText(/Search result: Sending something back/)).toBeVisible()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await prompt.getByRole('button', { name: 'Copy the whole request' }).click()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(JSON.parse(copied)).toMatchObject({ model: 'claude-haiku-4-5' })
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(page)
})

test('the visitor that is chosen decides which rule fires', async ({ workspace }) => {
  const { page } = await workspace.agent(await playgroundOf(workspace))
  const play = parts(page)
  await play.ask('Hello')
  await expect(play.section('Rules')).toContainText('Gold customers did not match')

  // From the next message on.
  await play.visitor.click()
  await page.getByLabel('Address of the page').fill('https://shop.test/pricing')
  await page.getByRole('button', { name: 'Add an attribute' }).click()
  await page.getByLabel('Attribute 1', { exact: true }).fill('plan')
  await page.getByLabel('Value of attribute 1').fill('gold')
  await play.ask('May I send back what I opened?')
  await expect(page.getByText('Thank you for being with us.').first()).toBeVisible()
  await expect(play.section('Rules')).toContainText('Gold customers fired')
  await expect(play.section('Signals')).toContainText('plan: gold')
  await expect(play.section('Signals')).toContainText('https://shop.test/pricing')
  const prompt = play.section('Prompt as sent')
  await prompt.getByText('Newest message, with what goes along').click()
  await expect(prompt.getByText(/The visitor is on the page https:\/\/shop.test/)).toBeVisible()
  await expectAccessible(page)

  // What was said and what has fired goes along.
  await play.ask('And then?')
  await expect(play.section('Rules')).toContainText(
    'Gold customers has fired in this conversation already',
  )
  await expect(play.section('Signals')).toContainText('Number of the visitor’s message3')

  await page.getByLabel('Language of the page').selectOption('de')
  await play.ask('12345')
  await expect(
    page.getByRole('log').getByText('The rule “German to Berlin” brings in a person'),
  ).toBeVisible()
  await expect(play.section('Model')).toContainText('No model was asked')
  await expect(play.section('Rules')).toContainText('The priority becomes high.')
  await expect(page.getByText('A person would answer from here on.')).toBeVisible()

  // An earlier answer keeps a trace of its own.
  await page.getByRole('button', { name: 'Show the trace of this answer' }).first().click()
  await expect(play.section('Rules')).toContainText('Gold customers did not match')

  await page.getByRole('button', { name: 'Start over' }).click()
  await expect(play.answers).toHaveCount(0)
  await expect(play.box).toBeFocused()
  await page.reload()
  await expect(play.visitor).toContainText('German · shop.test/pricing · plan: gold')
})

test('an answer is stopped, and what fails is asked again', async ({ workspace, complaints }) => {
  complaints.expect(/net::ERR_FAILED/)
  const { page } = await workspace.agent(await playgroundOf(workspace))
  const play = parts(page)
  await play.ask('Tell me more [[scenario:slow:300]]')
  await expect(play.answers).toContainText('Paragraph 1.')
  await expect(play.section('Passages')).toBeVisible()
  const stop = page.getByRole('button', { name: 'Stop' })
  await stop.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('log').getByText('Stopped by you')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Send' })).toBeFocused()
  await expect(play.trace).toContainText('You stopped this answer')

  await play.ask('Are you there? [[scenario:overloaded]]')
  await expect(page.getByRole('log').getByText('The model failed: overloaded')).toBeVisible()
  await expect(play.section('Model')).toContainText('failed: overloaded')
  await expectAccessible(page)

  await page.route('**/try', (route) => route.abort())
  await play.ask('Is it lost? [[scenario:plain]]')
  await expect(page.getByRole('log').getByText(/^Not answered/)).toBeVisible()
  await page.unroute('**/try')
  await page.getByRole('button', { name: 'Ask again' }).click()
  await expect(play.answers.last()).toContainText('Here is a plain answer in a few words.')
  await expect(play.box).toBeFocused()
  await expect(page.getByText('Is it lost?', { exact: false }).first()).toBeVisible()
  await expect(play.answers).toHaveCount(3)

  await play.ask('A person, please [[scenario:tool]]')
  await expect(
    page.getByRole('log').getByText('Robin brings in a person: The visitor needs a person'),
  ).toBeVisible()
})

test('on a phone the trace is behind a tab', async ({ workspace }) => {
  const { page } = await workspace.agent(await playgroundOf(workspace), {
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
  })
  const play = parts(page)
  await play.ask('May I send something back?')
  await expect(play.answers).toContainText(RETURNS)
  await expect(play.trace).toBeHidden()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Show the trace of this answer' }).click()
  await expect(play.section('Passages')).toBeVisible()
  await expect(play.box).toBeHidden()
  await expectAccessible(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  await page.getByRole('button', { name: 'Conversation', exact: true }).click()
  await expect(play.answers).toContainText(RETURNS)
})

test('an assistant without knowledge says so, and agents may not try any', async ({
  owner,
  agent,
  workspace,
}) => {
  const [empty] = await workspace.api.call<{ id: string }[]>('GET', 'assistants')
  await workspace.api.call('PATCH', `assistants/${empty?.id}`, { knowledgeBaseIds: [] })
  const own = await workspace.agent(`/assistant/${empty?.id}/playground`)
  await expect(own.page.getByRole('link', { name: 'Choose its knowledge' })).toBeVisible()

  const [assistant] = await owner.call<{ id: string }[]>('GET', 'assistants')
  const { page } = await agent('agent')
  await page.goto(`/assistant/${assistant?.id}/playground`)
  await expect(page.getByText('You may not see this')).toBeVisible()
  await expectAccessible(page)
})
