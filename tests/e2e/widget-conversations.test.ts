import { expect, test, unique } from './support/test'

test('several conversations stand side by side', async ({ visitor }) => {
  const someone = await visitor()
  const { chat, log, composer } = someone
  const first = unique('The first matter [[scenario:plain]]')
  const second = unique('The second matter [[scenario:plain]]')
  const list = chat.getByRole('dialog', { name: 'Conversations' })
  await someone.say(first)
  await someone.settled()

  await someone.button('Conversations').click()
  await list.getByRole('button', { name: 'New conversation' }).click()
  await expect(list).toHaveCount(0)
  await expect(log.getByText(first)).toHaveCount(0)
  await expect(composer).toBeFocused()
  await someone.say(second)
  await someone.settled()

  await someone.button('Conversations').click()
  await expect(list.getByRole('listitem')).toHaveCount(2)
  await list.getByRole('listitem').last().getByRole('button').click()
  await expect(log.getByText(first)).toBeVisible()
  await expect(log.getByText(second)).toHaveCount(0)
})

test('a draft in a new conversation goes to that one', async ({ visitor, owner }) => {
  const someone = await visitor()
  const first = unique('What is a Fell jacket? [[scenario:plain]]')
  const second = unique('And what is a Tarn pack? [[scenario:plain]]')
  await someone.say(first)
  await someone.settled()
  await someone.button('Conversations').click()
  await someone.chat.getByRole('button', { name: 'New conversation' }).click()
  await someone.say(second)
  await someone.settled()
  expect((await owner.find(first)).id).not.toBe((await owner.find(second)).id)
})

test('what comes while the chat is shut is counted at the launcher', async ({ visitor, owner }) => {
  const someone = await visitor()
  const question = unique('Is anybody there? [[scenario:plain]]')
  await someone.say(question)
  await someone.settled()
  await someone.launcher.click()
  await expect(someone.launcher).toHaveAccessibleName('Open chat')
  const { id } = await owner.find(question)
  await owner.act(id, 'claim')
  await owner.reply(id, 'Yes, I am here.')
  await expect(someone.launcher).toHaveAccessibleDescription('1 unread')
  await someone.open()
  await expect(someone.log.getByText('Yes, I am here.')).toBeVisible()
  await someone.launcher.click()
  await expect(someone.launcher).not.toHaveAccessibleDescription(/unread/)
})

test('a resolved conversation is closed to the visitor, and opens again by a message', async ({
  visitor,
  owner,
}) => {
  const someone = await visitor()
  const question = unique('Thanks, that is all [[scenario:plain]]')
  await someone.say(question)
  await someone.settled()
  const { id } = await owner.find(question)
  await owner.act(id, 'resolve')
  await expect(someone.log.getByText('Conversation closed')).toBeVisible()
  await someone.say(unique('One thing more [[scenario:plain]]'))
  await expect(someone.log.getByText('Conversation reopened')).toBeVisible()
  await someone.settled()
  expect((await owner.find(question)).status).not.toBe('resolved')
})
