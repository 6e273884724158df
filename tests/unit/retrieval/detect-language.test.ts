import { describe, expect, it } from 'vitest'
import { detectLanguage } from '@/lib/retrieval/detect-language'

describe('the guess of a language', () => {
  it.each([
    ['How do I get a refund?', 'en'],
    ['¿Cómo puedo devolver un pedido?', 'es'],
    ['¿Enviáis a Canarias?', 'es'],
    ['Größe M?', 'de'],
    ['Was kostet der Versand nach Norwegen?', 'de'],
    ['Comment retourner un article ?', 'fr'],
    ['Como posso devolver um pedido?', 'pt'],
    ['返品の方法を教えてください', 'ja'],
    ['如何申请退款', 'zh'],
    ['我的 iPhone 订单 order number 还没有发货', 'zh'],
    ['환불은 어떻게 받나요', 'ko'],
    ['Как вернуть товар?', 'ru'],
    ['Як повернути товар і отримати гроші?', 'uk'],
    ['كيف يمكنني استرجاع المنتج', 'ar'],
    ['ขอเงินคืนได้อย่างไร', 'th'],
  ])('%s → %s', (text, language) => {
    expect(detectLanguage(text)).toBe(language)
  })

  it('falls back where nothing speaks for a language', () => {
    expect(detectLanguage('PayPal', 'de')).toBe('de')
    expect(detectLanguage('', 'fr')).toBe('fr')
    expect(detectLanguage('12345 \ud800 !!', 'es')).toBe('es')
    expect(detectLanguage('PayPal')).toBe('en')
  })
})
