import { describe, expect, test } from 'vitest'
import {
  type AssistantForm,
  bodyOf,
  changedFields,
  findFaults,
  formOf,
} from '@/lib/client/assistant/assistant-form'
import { firstThatFits, middleSquare } from '@/lib/client/assistant/avatar-image'
import { avatarHue } from '@/lib/protocol/assistant-limits'
import { initialsImage } from '@/lib/protocol/initials-image'

const robin: AssistantForm = {
  name: 'Robin',
  avatar: null,
  tone: 'friendly',
  instructions: 'Be kind.',
  guardrails: '',
  languages: ['en', 'de'],
  model: null,
  knowledgeBaseIds: ['kb_a', 'kb_b'],
}

describe('the form of an assistant', () => {
  test('is its configuration alone, with a tone that is known', () => {
    const view = { ...robin, id: 'ast_1', hasDraft: true, tone: 'rude' }
    expect(formOf(view)).toEqual(robin)
  })

  test('is saved without knowledge bases that are gone', () => {
    expect(bodyOf(robin, [{ id: 'kb_b' }]).knowledgeBaseIds).toEqual(['kb_b'])
    expect(bodyOf(robin)).toEqual(robin)
  })

  test('has faults of its texts', () => {
    expect(findFaults(robin).size).toBe(0)
    const faults = findFaults({
      name: ' ',
      instructions: 'x'.repeat(20_001),
      guardrails: 'x'.repeat(10_000),
    })
    expect([...faults]).toEqual([
      ['name', 'blank'],
      ['instructions', 'long'],
    ])
  })
})

describe('fields that changed', () => {
  test('are told in the order of the editor', () => {
    const after = { ...robin, languages: ['de', 'en'], avatar: 'hue:20', name: 'Wren' }
    expect(changedFields(robin, after)).toEqual(['name', 'avatar', 'languages'])
  })

  test('leave out the order of knowledge bases', () => {
    expect(changedFields(robin, { ...robin, knowledgeBaseIds: ['kb_b', 'kb_a'] })).toEqual([])
    expect(changedFields(robin, { ...robin, knowledgeBaseIds: ['kb_b'] })).toEqual([
      'knowledgeBaseIds',
    ])
  })
})

describe('an avatar', () => {
  test('is cut from the middle', () => {
    expect(middleSquare(300, 100)).toEqual({ x: 100, y: 0, side: 100 })
    expect(middleSquare(100, 140)).toEqual({ x: 0, y: 20, side: 100 })
  })

  test('is the first packing that the server takes', () => {
    const png = `data:image/png;base64,${Buffer.from(`\x89PNG\r\n\x1a\n${'x'.repeat(22)}`, 'latin1').toString('base64')}`
    expect(firstThatFits(['', 'data:image/gif;base64,AAAA', png])).toBe(png)
    expect(firstThatFits(['', `${png}${'A'.repeat(70_000)}`])).toBeNull()
  })

  test('of initials is drawn, whatever the name is', () => {
    expect(initialsImage('Ada Lovelace', 20)).toContain('>AL</text>')
    expect(initialsImage('<b> &c', 20)).toContain('>&lt;&amp;</text>')
  })

  test.each([
    ['hue:0', 0],
    ['hue:359', 359],
    ['hue:360', null],
    ['hue:07', null],
    ['red', null],
  ])('%s has the hue %s', (value, hue) => {
    expect(avatarHue(value)).toBe(hue)
  })
})
