import { expect, test, unique } from './support/test'

const HANDED_OVER = 'The assistant cannot answer right now. A colleague takes over.'

/** What the model does, and words that the visitor must read then. */
const FAILURES = {
  error_mid: ['The first half', 'The answer broke off', HANDED_OVER],
  reset: ['The first half', 'The answer broke off', HANDED_OVER],
  early_end: ['The first half', 'The answer broke off', HANDED_OVER],
  error_early: [HANDED_OVER],
  overloaded: [HANDED_OVER],
  server_error: [HANDED_OVER],
  billing: [HANDED_OVER],
  refusal: [HANDED_OVER],
  empty: [HANDED_OVER],
  blank: [HANDED_OVER],
  max_tokens: ['This answer is cut in the middle of a'],
  tool: ['A colleague of mine will help you with this.', 'A person was asked for'],
  wrong_citation: ['A misquoted claim.'],
}

for (const [scenario, words] of Object.entries(FAILURES)) {
  test(`a model that does “${scenario}” leaves understandable words`, async ({ visitor }) => {
    const someone = await visitor()
    await someone.say(unique(`Where is my order? [[scenario:${scenario}]]`))
    for (const text of words) {
      await expect(someone.log.getByText(text).first()).toBeVisible({ timeout: 25_000 })
    }
    await someone.settled()
    await expect(someone.log.getByRole('button', { name: /^Source/ })).toHaveCount(0)
    await someone.say(unique('I am still here [[scenario:plain]]'))
  })
}

test('a model that recovers answers as if nothing had been', async ({ visitor }) => {
  const someone = await visitor()
  await someone.say(unique('Where is my order? [[scenario:overloaded,plain]]'))
  await expect(someone.log.getByText('Here is a plain answer in a few words.')).toBeVisible()
  await someone.settled()
  await expect(someone.log.getByText('The answer broke off')).toHaveCount(0)
})

test('a chat that does not exist says so', async ({ page, complaints }) => {
  complaints.expect(/status of 404/)
  await page.goto('/frame/wk_nowhere')
  await expect(page.getByRole('alert')).toContainText('This chat does not exist')
})
