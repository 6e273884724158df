import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode, encodeConnect, encodeEvent } from '@/widget/frame/socket/packets'

describe('socket.io packets', () => {
  it.each([
    [
      '0{"sid":"a","pingInterval":25000,"pingTimeout":20000}',
      { type: 'open', sid: 'a', pingInterval: 25000, pingTimeout: 20000 },
    ],
    ['2', { type: 'ping' }],
    ['1', { type: 'close' }],
    ['40/visitor,{"sid":"b"}', { type: 'connected' }],
    ['41/visitor,', { type: 'disconnected' }],
    [
      '42/visitor,["message",{"a":"x,y"}]',
      { type: 'event', name: 'message', payload: { a: 'x,y' } },
    ],
    ['43/visitor,7[{"ok":true}]', { type: 'ack', id: 7, data: { ok: true } }],
    [
      '44/visitor,{"message":"no","data":{"code":"invalid_token"}}',
      { type: 'refused', error: { message: 'no', data: { code: 'invalid_token' } } },
    ],
    ['451-["binary"]', { type: 'unknown' }],
    ['42/visitor,{', { type: 'unknown' }],
  ])('reads %s', (packet, expected) => expect(decode(packet)).toEqual(expected))

  it('writes what the server reads', () => {
    expect(encodeConnect('/visitor', { widgetKey: 'k' })).toBe('40/visitor,{"widgetKey":"k"}')
    expect(encodeEvent('/visitor', 3, 'a', { b: 1 })).toBe('42/visitor,3["a",{"b":1}]')
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void decode(text)))
    expect(decode(new ArrayBuffer(2)).type).toBe('unknown')
  })
})
