import { expect, test } from 'vitest'
import { createModel } from '@/lib/model/create-model'

const model = 'claude-haiku-4-5'

test('the provider decides who answers', () => {
  expect(createModel({ provider: 'offline', model })).toMatchObject({
    provider: 'offline',
    model: 'offline',
  })
  expect(createModel({ provider: 'anthropic', apiKey: 'k', model })).toMatchObject({
    provider: 'anthropic',
    model,
  })
})

test('what cannot be had is refused with what to change', () => {
  expect(() => createModel({ provider: 'anthropic', model })).toThrow('ANTHROPIC_API_KEY')
  expect(() => createModel({ provider: 'anthropic', apiKey: 'k', model: 'gpt' })).toThrow(
    'claude-haiku-4-5 or claude-haiku-5-5',
  )
  expect(() => createModel({ provider: 'bedrock', model })).toThrow('bedrock is not available')
  expect(() => createModel({ provider: 'vertex', model })).toThrow('vertex is not available')
})
