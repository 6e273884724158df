import type { Page } from '@playwright/test'
import { expect, test, unique } from './support/test'
import { Visitor } from './support/visitor'

const QUESTION = 'Tell me everything [[scenario:slow:60]]'
/** As the stand-in writes it: two paragraphs, each with its sentence four times. */
const ANSWER = [1, 2].flatMap((number) =>
  Array(4).fill(`Paragraph ${number}. Here is a plain answer in a few words.`),
)

const FIRST_WORDS = /Paragraph 1\. Here is a plain/

/** The whole answer stands there once, and once only. */
async function expectWholeAnswer(someone: Visitor): Promise<void> {
  await someone.settled()
  const sentences = (await someone.shown()).match(/Paragraph \d\. [^.]+\./g)
  expect(sentences?.map((sentence) => sentence.replace(/\s+/g, ' '))).toEqual(ANSWER)
}

const cutConnections = async (page: Page) => page.context().setOffline(true)

test('a reload in mid-answer goes on without loss or doubling', async ({ visitor }) => {
  const someone = await visitor()
  const question = unique(QUESTION)
  await someone.say(question)
  await expect(someone.log.getByText(FIRST_WORDS)).toBeVisible()
  await someone.page.reload()
  await someone.open()
  await expect(someone.stop).toBeVisible()
  await expectWholeAnswer(someone)
  await expect(someone.log.getByText(question)).toHaveCount(1)
})

test('a lost link in mid-answer goes on without loss or doubling', async ({
  visitor,
  complaints,
}) => {
  complaints.expect(/ERR_INTERNET_DISCONNECTED/)
  const someone = await visitor()
  const question = unique(QUESTION)
  await someone.say(question)
  await expect(someone.log.getByText(FIRST_WORDS)).toBeVisible()
  await cutConnections(someone.page)
  await expect(someone.chat.getByText(/You are offline/)).toBeVisible()
  await someone.page.context().setOffline(false)
  await expect(someone.chat.getByText(/You are offline|Reconnecting/)).toHaveCount(0)
  await expectWholeAnswer(someone)
  await expect(someone.log.getByText(question)).toHaveCount(1)
})

test('what is written without a link is sent once it is back', async ({
  visitor,
  owner,
  complaints,
}) => {
  complaints.expect(/ERR_INTERNET_DISCONNECTED/)
  const someone = await visitor()
  await someone.say(unique('Hello [[scenario:plain]]'))
  await someone.settled()
  await cutConnections(someone.page)
  await expect(someone.chat.getByText(/You are offline/)).toBeVisible()
  const text = unique('Written on the train [[scenario:plain]]')
  await someone.composer.fill(text)
  await someone.composer.press('Enter')
  await expect(someone.log.getByText(text)).toBeVisible()
  await someone.page.context().setOffline(false)
  await someone.settled()
  await expect(someone.log.getByText(text)).toHaveCount(1)
  const { id } = await owner.find(text)
  const said = (await owner.messages(id)).filter((message) => message.text === text)
  expect(said).toHaveLength(1)
})

test('two tabs show the same', async ({ visitor }) => {
  const someone = await visitor()
  const second = await someone.page.context().newPage()
  await someone.say(unique('Hello [[scenario:plain]]'))
  await someone.settled()
  await second.goto('/demo')
  const other = await new Visitor(second).open()
  const question = unique(QUESTION)
  await someone.say(question)
  await expect(other.log.getByText(question)).toBeVisible()
  await expect(other.log.getByText(FIRST_WORDS)).toBeVisible()
  await expect(other.stop).toBeVisible()
  await expectWholeAnswer(someone)
  await expectWholeAnswer(other)
  await other.say(unique('And from here [[scenario:plain]]'))
  await someone.settled()
  await other.settled()
  await expect.poll(() => someone.shown()).toBe(await other.shown())
})
