import { describe, expect, test } from 'vitest'
import { fittingName, isShownInline, sniffType } from '@/lib/storage/sniff-type'
import * as files from '@/tests/support/sample-files'

const OFFICE = 'application/vnd.openxmlformats-officedocument'

describe('a type is found from the bytes', () => {
  test.each([
    ['image/png', files.PNG],
    ['image/jpeg', files.JPEG],
    ['image/gif', files.GIF],
    ['image/webp', files.WEBP],
    ['application/pdf', files.PDF],
    [`${OFFICE}.wordprocessingml.document`, files.DOCX],
    [`${OFFICE}.spreadsheetml.sheet`, files.XLSX],
    ['text/plain', files.TEXT],
  ])('%s', (type, bytes) => {
    expect(sniffType(bytes, 'whatever.exe')).toBe(type)
  })

  test('whatever its name says; the name only tells CSV from text', () => {
    expect(sniffType(files.EXE, 'photo.png')).toBeNull()
    expect(sniffType(files.ZIP, 'letter.docx')).toBeNull()
    expect(sniffType(new TextEncoder().encode('<svg onload="x()">'), 'a.svg')).toBe('text/plain')
    expect(sniffType(new TextEncoder().encode('<script>'), 'a.html')).toBe('text/plain')
    expect(sniffType(new TextEncoder().encode('a,b\n1,2\n'), 'Orders.CSV')).toBe('text/csv')
    expect(sniffType(new Uint8Array([0x47, 0xfc, 0x6e, 0x0a]), 'latin1.txt')).toBe('text/plain')
  })

  test('and nothing, half a signature, or a document with macros is none', () => {
    expect(sniffType(new Uint8Array(), 'empty.txt')).toBeNull()
    expect(sniffType(files.PNG.slice(1), 'cut.png')).toBeNull()
    const macros = Buffer.concat([files.DOCX, Buffer.from('word/vbaProject.bin')])
    expect(sniffType(macros, 'letter.docx')).toBeNull()
  })

  test('of a view into a larger buffer, too', () => {
    const around = new Uint8Array([1, 2, 3, ...files.PNG, 4])
    expect(sniffType(around.subarray(3), 'a')).toBe('image/png')
  })
})

test('a name gets an ending of its type', () => {
  expect(fittingName('cat.PNG', 'image/png')).toBe('cat.PNG')
  expect(fittingName('photo.jpeg', 'image/jpeg')).toBe('photo.jpeg')
  expect(fittingName('page.html', 'text/plain')).toBe('page.html.txt')
  expect(fittingName('setup.exe', 'image/png')).toBe('setup.exe.png')
  expect(fittingName('file', 'application/pdf')).toBe('file.pdf')
})

test('images and PDF are shown in place, nothing else', () => {
  expect(['image/png', 'application/pdf', 'text/plain', 'text/csv'].map(isShownInline)).toEqual([
    true,
    true,
    false,
    false,
  ])
})
