import { expect, test, unique } from './support/test'

test('an answer streams, cites its source and opens the passage', async ({ visitor }) => {
  const { chat, log, composer, send } = await visitor()
  const sources = log.getByRole('list', { name: 'Sources' })

  await composer.fill(unique('How long does a parcel to Germany take?'))
  await composer.press('Enter')
  await expect(composer).toHaveValue('')
  await expect(log.getByText('Here is what I found')).toBeVisible()
  await expect(sources).toBeVisible()
  await expect(send).toBeVisible()

  const chip = log.getByRole('button', { name: /^Source 1: / }).first()
  const title = ((await chip.getAttribute('aria-label')) ?? '').replace('Source 1: ', '')
  await expect(sources.getByRole('button', { name: title })).toBeVisible()
  await chip.click()
  const passage = chat.getByRole('dialog', { name: title })
  const quoted = passage.locator('mark')
  await expect(quoted).toBeInViewport()
  const words = (await quoted.innerText()).trim()
  expect(words.length).toBeGreaterThan(10)
  // The stand-in answers with the words that it quotes.
  const answer = (await log.innerText()).replace(/\s+/g, ' ')
  expect(answer).toContain(words.split(/\s+/).slice(0, 4).join(' '))
  await chat.getByRole('button', { name: 'Back', exact: true }).click()
  await expect(passage).toHaveCount(0)
  await expect(chip).toBeFocused()
})

test('the stages are shown before the first word', async ({ visitor }) => {
  const { log, composer } = await visitor()
  await composer.fill('How long does a parcel to Germany take? [[scenario:stall_first]]')
  await composer.press('Enter')
  await expect(log.getByText(/^(Reading \d+ articles?: .+|Writing…)$/)).toBeVisible()
})

test('“Stop” in mid-answer keeps what was shown', async ({ visitor }) => {
  const someone = await visitor()
  const { log, stop, send } = someone
  await someone.say(unique('Tell me everything [[scenario:slow:100]]'))
  await expect(log.getByText(/Paragraph 1\. Here is a plain answer/)).toBeVisible()
  const before = await someone.shown()
  await stop.click()
  await expect(log.getByText('Stopped', { exact: true })).toBeVisible()
  await expect(send).toBeVisible()
  const after = await someone.shown()
  expect(after).toContain(before.trim().split('\n').at(-1)?.trim())
  expect(after).not.toContain('Paragraph 2')

  await someone.page.reload()
  await someone.open()
  await expect(log.getByText('Stopped', { exact: true })).toBeVisible()
  expect(await someone.shown()).toContain('Paragraph 1. Here is a plain answer')
})

test('an answer is rated, with a word on what was wrong', async ({ visitor, owner }) => {
  const someone = await visitor()
  const { log, chat } = someone
  const question = unique('Can I return a bag? [[scenario:plain]]')
  await someone.say(question)
  await someone.settled()
  const up = someone.button('Helpful')
  const down = someone.button('Not helpful')
  await up.click()
  await expect(up).toHaveAttribute('aria-pressed', 'true')
  await down.click()
  await expect(up).toHaveAttribute('aria-pressed', 'false')
  await expect(down).toHaveAttribute('aria-pressed', 'true')
  await chat.getByRole('textbox', { name: /^What was wrong/ }).fill('It says nothing')
  await someone.button('Send feedback').click()
  await expect(log.getByText('Thank you for the feedback.')).toBeVisible()

  const { id } = await owner.find(question)
  await expect(async () => {
    const answer = (await owner.messages(id)).find(({ author }) => author === 'assistant')
    expect(answer).toMatchObject({ rating: 'down', ratingComment: 'It says nothing' })
  }).toPass()
})

test('a person can be asked for at any time', async ({ visitor, owner }) => {
  const someone = await visitor()
  const question = unique('Where is my order? [[scenario:plain]]')
  await someone.say(question)
  await someone.settled()
  await someone.button('Talk to a person').click()
  await expect(someone.log.getByText('A person was asked for')).toBeVisible()
  await expect(someone.chat.getByText(/Waiting for a person/).first()).toBeVisible()
  await expect.poll(async () => (await owner.find(question)).status).toBe('queued')
})

test('asking for a person leaves a half-written feedback alone', async ({ visitor }) => {
  const someone = await visitor()
  await expect(someone.page).toHaveTitle('Larkenfell: bags and layers, made to be mended')
  await someone.say(unique('Can I return a bag? [[scenario:plain]]'))
  await someone.settled()
  await someone.button('Not helpful').click()
  await expect(someone.chat.getByRole('textbox', { name: /^What was wrong/ })).toBeFocused()
  await someone.button('Talk to a person').click()
  await expect(someone.log.getByText('A person was asked for')).toBeInViewport()
  await expect(someone.composer).toBeFocused()
})

test('a person can be asked for before anything was said', async ({ visitor }) => {
  const someone = await visitor()
  await someone.button('Talk to a person').click()
  await expect(someone.log.getByText('A person was asked for')).toBeVisible()
})
