import type { ConversationDetail } from '@/lib/protocol/agent-message'
import { expectAccessible } from './support/accessibility'
import { expect, test, unique } from './support/test'

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a visitor rates the conversation that a person has closed, once (${colorScheme})`, async ({
    visitor,
    agent,
  }) => {
    const someone = await visitor({ colorScheme, reducedMotion: 'reduce' })
    const text = unique('Help me [[scenario:plain]]')
    await someone.say(text)
    await someone.settled()
    const { api } = await agent()
    const { id } = await api.find(text)
    await api.act(id, 'claim')
    await api.reply(id, 'All done')
    await expect(someone.log.getByText('All done')).toBeVisible()
    const survey = someone.chat.getByRole('group', { name: 'How was this conversation?' })
    await expect(survey).toHaveCount(0)
    await api.act(id, 'resolve')
    await expect(survey).toBeVisible()
    await expectAccessible(someone.page)
    await survey.getByRole('button', { name: '4 of 5' }).click()
    await someone.chat.getByRole('textbox', { name: /^Anything to add/ }).fill('Quick and kind')
    await expectAccessible(someone.page)
    await someone.button('Send feedback').click()
    await expect(someone.chat.getByText('Thank you for the feedback.')).toBeVisible()
    await expect
      .poll(async () => (await api.call<ConversationDetail>('GET', `conversations/${id}`)).rating)
      .toEqual({ score: 4, comment: 'Quick and kind' })

    await someone.page.reload()
    await someone.open()
    await someone.button('Conversations').click()
    await someone.chat.getByRole('dialog').getByRole('listitem').getByRole('button').click()
    await expect(someone.log.getByText('All done')).toBeVisible()
    await expect(survey).toHaveCount(0)
  })
}

test('skipping the question leaves no rating; the assistant alone is not asked about', async ({
  visitor,
  agent,
}) => {
  const someone = await visitor()
  const text = unique('Skip it [[scenario:plain]]')
  await someone.say(text)
  await someone.settled()
  const { api } = await agent()
  const { id } = await api.find(text)
  await api.act(id, 'resolve')
  await expect(someone.log.getByText('Conversation closed')).toBeVisible()
  await expect(someone.button('Skip')).toHaveCount(0)
  await api.act(id, 'reopen')
  await api.act(id, 'claim')
  await api.reply(id, 'A person')
  await api.act(id, 'resolve')
  await someone.button('Skip').click()
  await expect(someone.button('Skip')).toHaveCount(0)
  expect((await api.call<ConversationDetail>('GET', `conversations/${id}`)).rating).toBeNull()
})
