import { describe, expect, it } from 'vitest'
import { spoken, takeSentences } from '@/widget/frame/sentences'

describe('what is read aloud', () => {
  it('is whole sentences, each once', () => {
    const text = 'You have 30 days. After that we'
    const first = takeSentences(text, 0, false)
    expect(first.text).toBe('You have 30 days.')
    expect(takeSentences(text, first.next, false).text).toBe('')
    expect(takeSentences(`${text} decide.`, first.next, true).text).toBe('After that we decide.')
  })

  it('waits for what may go on: a number is no end', () => {
    expect(takeSentences('It costs 3.', 0, false).text).toBe('')
    expect(takeSentences('It costs 3.50 euros. Yes', 0, false).text).toBe('It costs 3.50 euros.')
  })

  it('knows Chinese sentences and lines of a list', () => {
    expect(takeSentences('您可以退货。还有', 0, false).text).toBe('您可以退货。')
    expect(takeSentences('- One\n- Two', 0, false).text).toBe('One')
  })

  it('has no marks in it', () => {
    expect(spoken('## **Returns**\n- see [the page](https://x.test) `now`')).toBe(
      'Returns see the page now',
    )
  })
})
