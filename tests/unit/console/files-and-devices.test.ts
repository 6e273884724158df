import { expect, test } from 'vitest'
import { saysFilesAlone, textOfFiles } from '@/lib/client/attachment-text'
import { deviceName } from '@/lib/client/device-name'
import { fileSize } from '@/lib/client/file-size'

test.each([
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36',
    'Chrome · macOS',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0',
    'Edge · Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
    'Safari · iPhone',
  ],
  [
    'Mozilla/5.0 (Linux; Android 14; SM-S911B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36',
    'Samsung Internet · Android',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0', 'Firefox · Linux'],
  ['curl/8.5.0', null],
])('%s is %s', (userAgent, name) => {
  expect(deviceName(userAgent)).toBe(name)
})

test('sizes of files are short', () => {
  expect([0, 999, 34_499, 2_449_000].map((bytes) => fileSize(bytes, 'en'))).toEqual([
    '0 B',
    '999 B',
    '34 kB',
    '2.4 MB',
  ])
})

test('a message that only carries files says what they are called', () => {
  const files = [{ name: 'a.png' }, { name: 'b.pdf' }]
  const text = textOfFiles(files)
  expect(text).toBe('a.png, b.pdf')
  expect(saysFilesAlone(text, files)).toBe(true)
  expect(saysFilesAlone('Look at a.png', files)).toBe(false)
  expect(saysFilesAlone('', [])).toBe(false)
})
