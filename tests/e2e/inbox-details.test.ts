import type { OpenedPassage } from '@/lib/protocol/passage'
import { expect, test, unique } from './support/test'

test('a hand-over is told in words, and a citation opens its passage', async ({
  agent,
  visitor,
}) => {
  const amir = await agent()
  const { page, conversation } = amir
  const someone = await visitor()
  const question = unique('How do I return an item?')
  await someone.say(question)
  await someone.settled()
  await someone.say('My bank opened a chargeback about it')
  await amir.open(question)
  await expect(
    conversation.getByText('Rule “Chargeback or legal threat” handed this to anyone'),
  ).toBeVisible()
  await expect(conversation.getByText('Today', { exact: true })).toBeVisible()
  const details = page.getByRole('complementary', { name: 'Details' })
  await expect(details.getByText('Rule “Chargeback or legal threat”')).toBeVisible()
  // The shop's page, and what it is looked at with.
  await expect(details.getByRole('link', { name: /Larkenfell/ })).toHaveAttribute('href', /\/demo$/)
  await expect(details.getByText(/Chrome/)).toBeVisible()

  const source = conversation.getByRole('button', { name: /^Source 1: / }).first()
  const title = (await source.getAttribute('aria-label'))?.replace('Source 1: ', '') ?? ''
  const answered = page.waitForResponse(/\/passages\/1$/)
  await source.click()
  const passage = page.getByRole('dialog', { name: title })
  const { data } = (await (await answered).json()) as { data: OpenedPassage }
  await expect(passage.getByRole('blockquote')).toHaveText(data.text)
  await expect(passage.locator('mark')).toHaveText(
    data.text.slice(data.quote.start, data.quote.end),
  )
  await expect(passage.locator('mark')).toBeInViewport()
})

test('a contact’s attributes and other conversations stand beside the open one', async ({
  workspace,
}) => {
  const { api } = workspace
  const ada = await workspace.writes('Ada', 'I am Ada the first time')
  await ada.client.call('visitor:update', { traits: { plan: 'gold', seats: 12 } })
  await api.act(ada.conversationId, 'resolve')
  const { conversation } = await ada.client.ask('I am Ada the second time [[scenario:plain]]')
  expect(conversation.id).not.toBe(ada.conversationId)

  const olive = await workspace.agent(`/inbox?c=${conversation.id}`)
  const details = olive.page.getByRole('complementary', { name: 'Details' })
  await expect(details.getByText('gold')).toBeVisible()
  await expect(details.getByText('12', { exact: true })).toBeVisible()
  await expect(details.getByText('Other conversations')).toBeVisible()
  await details.getByRole('link', { name: /Resolved/ }).click()
  await expect(olive.conversation.getByText('I am Ada the first time').first()).toBeVisible()
  await expect(olive.button('Reopen')).toBeVisible()
})
