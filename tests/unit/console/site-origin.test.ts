import { expect, test } from 'vitest'
import { siteOrigin } from '@/lib/client/site-origin'

test.each([
  ['https://shop.example', 'https://shop.example'],
  ['  https://Shop.example/cart?x=1#y ', 'https://shop.example'],
  ['shop.example', 'https://shop.example'],
  ['shop.example:8443/cart', 'https://shop.example:8443'],
  ['http://shop.example:80/', 'http://shop.example'],
  ['localhost:3000', 'http://localhost:3000'],
  ['127.0.0.1:8080', 'http://127.0.0.1:8080'],
  ['[::1]:3000', 'http://[::1]:3000'],
  ['münchen.example', 'https://xn--mnchen-3ya.example'],
])('%s is a page of %s', (typed, origin) => expect(siteOrigin(typed)).toBe(origin))

test.each([
  '',
  '   ',
  'shop',
  'my shop.example',
  'ftp://shop.example',
  'https://',
  'javascript:alert(1)',
])('“%s” is no site', (typed) => expect(siteOrigin(typed)).toBeNull())
