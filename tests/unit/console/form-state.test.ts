import { describe, expect, test } from 'vitest'
import {
  beginForm,
  beginSaving,
  endSaving,
  failSaving,
  isDirty,
  receive,
  type,
} from '@/lib/client/form-state'
import { isSame, mergeForm } from '@/lib/client/merge-form'

describe('merging a form', () => {
  test('takes what was not touched from the newer state and keeps what was typed', () => {
    const base = { name: 'Ada', colours: { accent: 'red', text: 'black' } }
    const mine = { name: 'Ada L.', colours: { accent: 'blue', text: 'black' } }
    const theirs = { name: 'Ada', colours: { accent: 'red', text: 'grey' } }
    expect(mergeForm(base, mine, theirs)).toEqual({
      values: { name: 'Ada L.', colours: { accent: 'blue', text: 'grey' } },
      clashes: false,
    })
  })

  test('names a clash where both changed the same place, and keeps what was typed', () => {
    expect(mergeForm({ name: 'a' }, { name: 'b' }, { name: 'c' })).toEqual({
      values: { name: 'b' },
      clashes: true,
    })
    expect(mergeForm({ list: [1] }, { list: [1, 2] }, { list: [1, 3] }).clashes).toBe(true)
    expect(mergeForm({ name: 'a' }, { name: 'b' }, { name: 'b' }).clashes).toBe(false)
  })

  test('follows keys that came and went', () => {
    const base: Record<string, string> = { en: 'Hello', de: 'Hallo' }
    expect(mergeForm(base, { ...base, fr: 'Salut' }, { en: 'Hello' }).values).toEqual({
      en: 'Hello',
      fr: 'Salut',
    })
    expect(mergeForm(base, { en: 'Hello' }, { ...base, es: 'Hola' }).values).toEqual({
      en: 'Hello',
      es: 'Hola',
    })
  })

  test('compares content, not identity', () => {
    expect(isSame({ a: [1, { b: null }] }, { a: [1, { b: null }] })).toBe(true)
    expect(isSame({ a: undefined }, {})).toBe(true)
    expect(isSame([1, 2], [2, 1])).toBe(false)
    expect(isSame({ a: 1 }, [1])).toBe(false)
    expect(isSame(null, {})).toBe(false)
  })
})

describe('the state of a form', () => {
  const saved = (name: string, note = '', version = 1) => ({ values: { name, note }, version })

  test('follows the server while nothing is typed', () => {
    const state = receive(beginForm(saved('a')), saved('b', '', 2))
    expect(state.values.name).toBe('b')
    expect(state.base.version).toBe(2)
    expect(isDirty(state)).toBe(false)
  })

  test('stands on the newer state where that changed something else', () => {
    const typed = type(beginForm(saved('a')), 'name', 'mine')
    const state = receive(typed, saved('a', 'theirs', 2))
    expect(state.values).toEqual({ name: 'mine', note: 'theirs' })
    expect(state.base.version).toBe(2)
    expect(state.isStale).toBe(false)
  })

  test('is stale, on its old version, where somebody changed the same thing; loading keeps the text', () => {
    const typed = type(beginForm(saved('a')), 'name', 'mine')
    const newer = saved('theirs', '', 2)
    const stale = receive(typed, newer)
    expect(stale).toMatchObject({ isStale: true, values: { name: 'mine' }, base: { version: 1 } })
    expect(receive(stale, newer)).toBe(stale)
    const loaded = receive(stale, newer, { force: true })
    expect(loaded).toMatchObject({ isStale: false, values: { name: 'mine' }, base: { version: 2 } })
    expect(isDirty(loaded)).toBe(true)
  })

  test('keeps what was typed while it was being saved', () => {
    const sent = beginSaving(type(beginForm(saved('a')), 'name', 'b'))
    const answered = saved('b', '', 2)
    expect(receive(sent, answered)).toBe(sent)
    const later = type(sent, 'note', 'more')
    const done = receive(endSaving(later, sent.values), answered)
    expect(done.values).toEqual({ name: 'b', note: 'more' })
    expect(done.base.version).toBe(2)
    expect(isDirty(done)).toBe(true)
  })

  test('takes what the server made of the text', () => {
    const sent = beginSaving(type(beginForm(saved('a')), 'name', ' b '))
    const done = receive(endSaving(sent, sent.values), saved('b', '', 2))
    expect(done.values.name).toBe('b')
    expect(isDirty(done)).toBe(false)
  })

  test('an older state that is still shown does not undo a save', () => {
    const sent = beginSaving(type(beginForm(saved('a')), 'name', 'b'))
    expect(receive(endSaving(sent, sent.values), saved('a')).values.name).toBe('b')
  })

  test('says what was refused until that field is typed in again', () => {
    const errors = { name: 'Too long', 'note.en': 'Empty' }
    const refused = failSaving(beginSaving(type(beginForm(saved('a')), 'name', 'b')), {
      errors,
      isStale: false,
    })
    expect(refused.values.name).toBe('b')
    expect(type(refused, 'name', 'c').errors).toEqual({ 'note.en': 'Empty' })
    expect(type(refused, 'note', 'x').errors).toEqual({ name: 'Too long' })
  })
})
