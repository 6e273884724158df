import { expect, test, unique } from './support/test'

const FIRST_WORDS = /Paragraph 1\. Here is a plain/

test('the list and the answer are live', async ({ agent, visitor }) => {
  const amir = await agent()
  const someone = await visitor()
  const question = unique('Where is my parcel? [[scenario:slow:120]]')
  await someone.say(question)
  await expect(amir.list.getByText('Assistant is answering…').first()).toBeVisible()

  const id = await amir.open(question)
  await expect(amir.conversation.getByText(FIRST_WORDS)).toBeVisible()
  await expect(amir.conversation.getByText('Answering', { exact: true }).last()).toBeVisible()
  await expect(amir.conversation.getByText(/Paragraph 2\. Here is/)).toBeVisible()
  await someone.settled()
  await expect(amir.conversation.getByText('Answering', { exact: true })).toHaveCount(0)

  const transcript = await amir.api.messages(id)
  const answer = transcript.find(({ author }) => author === 'assistant')
  expect(answer?.status).toBe('complete')
  const flat = (text = '') => text.replace(/\s+/g, ' ').trim()
  expect(flat(await someone.shown())).toContain(flat(answer?.text))
  expect(flat(await amir.conversation.innerText())).toContain(flat(answer?.text))
  expect(transcript.map(({ text }) => text)).toContain(question)
})

test('an agent takes over in mid-answer, answers, hands back', async ({ agent, visitor }) => {
  const amir = await agent()
  const someone = await visitor()
  const question = unique('I have a long story [[scenario:slow:150]]')
  await someone.say(question)
  await expect(someone.log.getByText(FIRST_WORDS)).toBeVisible()
  const id = await amir.open(question)
  await amir.button('Take over').click()
  await expect(someone.log.getByText('Amir Santos joined')).toBeVisible()
  await expect(someone.log.getByText('Stopped', { exact: true })).toBeVisible()
  await expect(someone.chat.getByRole('heading', { name: 'Amir Santos' })).toBeVisible()
  await someone.settled()

  const reply = unique('I read your story')
  await amir.write(reply)
  await expect(someone.log.getByText(reply)).toBeVisible()
  const thanks = unique('Thank you')
  await someone.say(thanks)
  await expect(amir.conversation.getByText(thanks)).toBeVisible()
  await expect(someone.stop).toHaveCount(0)

  await amir.button('Hand back').click()
  await expect(someone.log.getByText('The assistant answers again')).toBeVisible()
  await someone.say(unique('One more thing [[scenario:plain]]'))
  await expect(
    someone.log.getByText('Here is a plain answer in a few words.', { exact: true }),
  ).toBeVisible()

  const transcript = await amir.api.messages(id)
  const interrupted = transcript.find(({ status }) => status === 'interrupted')
  expect(interrupted?.text).toMatch(FIRST_WORDS)
  expect((await someone.shown()).replace(/\s+/g, ' ')).toContain(
    interrupted?.text.replace(/\s+/g, ' ').trim(),
  )
  const said = transcript.map(({ text }) => text)
  expect(said).toEqual(expect.arrayContaining([question, reply, thanks]))
})

test('a visitor who asks for a person gets one', async ({ agent, visitor }) => {
  const amir = await agent()
  const someone = await visitor()
  const question = unique('Hello [[scenario:plain]]')
  await someone.say(question)
  await someone.settled()
  await someone.button('Talk to a person').click()
  await amir.open(question)
  await expect(amir.conversation.getByText('Needs a person', { exact: true }).last()).toBeVisible()
  await amir.button('Claim').click()
  await expect(someone.log.getByText('Amir Santos joined')).toBeVisible()
  await expect(someone.chat.getByText('Amir Santos is with you')).toBeVisible()
})

test('a note is for the team alone', async ({ agent, visitor }) => {
  const amir = await agent()
  const someone = await visitor()
  const question = unique('A question [[scenario:plain]]')
  await someone.say(question)
  await someone.settled()
  const id = await amir.open(question)
  await amir.button('Note').click()
  const note = unique('Careful with this one')
  await amir.note.fill(note)
  await amir.note.press('Enter')
  await expect(amir.conversation.getByRole('article', { name: /^Note by Amir/ })).toContainText(
    note,
  )

  // Whatever comes after the note has come, so the note would have, too.
  await amir.api.act(id, 'claim')
  await amir.api.reply(id, 'After the note')
  await expect(someone.log.getByText('After the note')).toBeVisible()
  await expect(someone.log.getByText(note)).toHaveCount(0)
  await someone.page.reload()
  await someone.open()
  await expect(someone.log.getByText('After the note')).toBeVisible()
  await expect(someone.log.getByText(note)).toHaveCount(0)
})

test('typing is seen on both sides', async ({ agent, visitor }) => {
  const amir = await agent()
  const someone = await visitor()
  const question = unique('Is somebody there? [[scenario:plain]]')
  await someone.say(question)
  await someone.settled()
  await amir.open(question)
  await amir.button('Take over').click()
  await expect(someone.log.getByText('Amir Santos joined')).toBeVisible()
  await amir.reply.pressSequentially('Let me')
  await expect(someone.log.getByText('Amir Santos is typing…')).toBeVisible()
  await someone.composer.pressSequentially('I will')
  await expect(amir.conversation.getByText(/is typing$/)).toBeVisible()
})

test('resolve and reopen', async ({ agent, visitor }) => {
  const amir = await agent()
  const someone = await visitor()
  const question = unique('Just a short question [[scenario:plain]]')
  await someone.say(question)
  await someone.settled()
  await amir.open(question)
  await amir.button('Resolve').click()
  await expect(someone.log.getByText('Conversation closed')).toBeVisible()
  await expect(amir.page.getByText('Resolved').first()).toBeVisible()
  await expect(amir.button('Reopen')).toBeVisible()
  await amir.button('Reopen').click()
  await expect(someone.log.getByText('Conversation reopened')).toBeVisible()
  await expect(amir.button('Resolve')).toBeVisible()
})
