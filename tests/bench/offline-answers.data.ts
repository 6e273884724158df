export interface OfflineQuestion {
  question: string
  /** `language/slug` of the articles that answer it; null where the help pages do not and the model must say so. */
  articles: readonly string[] | null
  /** What a good answer holds, all of it. */
  needs: readonly string[]
  /** What would show that far more was quoted than was asked. */
  without: readonly string[]
}

type Row = readonly [question: string, articles: string, needs: string, without?: string]

/** Several articles, or strings, stand apart by " ; ". Every second question is held out: see `splitOf`. */
const ENGLISH: readonly Row[] = [
  [
    'How long does standard shipping to Germany take and what does it cost?',
    'shipping-times',
    '€6.90 ; 3–5 days',
  ],
  ['How much is express delivery to Spain?', 'shipping-times', '€9', '€42'],
  ['What sizes do you have for 98 cm chest?', 'clothing-sizes', 'M ; 95–100', '116–123'],
  ['My waist is 90 cm, which size fits me?', 'clothing-sizes', 'L ; 87–93', '70–74'],
  ['Which payment methods do you take?', 'payment-methods', 'Visa ; PayPal'],
  ['Which countries do you ship to?', 'shipping-countries', 'South Korea ; Switzerland'],
  ['How long do I have to return something?', 'returns', '45 days'],
  ['What does it cost to return an item from the UK?', 'returns', '€6, taken off'],
  ['Can I return a gift card?', 'gift-cards ; returns', 'cannot be returned'],
  ['How long is a gift card valid?', 'gift-cards', '5 years'],
  ['How do I reset my password?', 'reset-password', 'Forgot your password'],
  [
    'I am locked out of my account after too many wrong attempts',
    'reset-password',
    'locked for 15 minutes',
  ],
  ['How can I track my order?', 'order-tracking', 'Find an order'],
  ['What does the state "Packed" mean?', 'order-tracking', 'nothing can be changed', 'Delivered |'],
  ['It says delivered but I did not get my parcel', 'missing-parcels', 'Ask the neighbours'],
  [
    'The tracking has not moved for a week, what should I do?',
    'missing-parcels ; order-tracking',
    '5 working days',
  ],
  ['Do you have a phone number?', 'contact-and-support-hours', 'no number to call'],
  ['When can I chat with a person on a Saturday?', 'contact-and-support-hours', '10:00–14:00'],
  ['How much does it cost to replace a complete zip?', 'repairs', '€28', 'Patch'],
  ['What is the price of a patch?', 'repairs', '€10'],
  ['How long do repairs take?', 'repairs', '15 working days from arrival'],
  ['Where do I send something for repair?', 'repairs', 'Rua do Cordoeiro 48'],
  ['How long is the warranty on a backpack?', 'warranty', '10 years'],
  ['Does the warranty cover damage by an airline?', 'warranty', 'ask for a report at the airport'],
  ['How do I make a warranty claim?', 'warranty', 'Take two photos'],
  ['Can I put waxed canvas in the washing machine?', 'care-and-washing', 'Cold water and a sponge'],
  ['How do I wash merino?', 'care-and-washing', 'wool cycle', 'Marram overshirt |'],
  ['How often should I wash the Fell jacket?', 'care-and-washing', '10 to 12 days'],
  ['Can I cancel my order?', 'change-or-cancel-order', '60 minutes'],
  [
    'Can I change the address after the parcel was dispatched?',
    'change-or-cancel-order',
    'can no longer be changed',
  ],
  ['When do I get my refund if I paid with PayPal?', 'refund-times', '1 working day'],
  ['How long does a refund to my card take?', 'refund-times', '3–5 working days'],
  [
    'Do I have to pay customs in Switzerland?',
    'customs-and-duties',
    'duty and import tax at checkout',
  ],
  ['Who pays import duty for a parcel to Japan?', 'customs-and-duties', 'The recipient pays'],
  ['Do you give a student discount?', 'discount-codes', '12%'],
  ['My discount code does not work', 'discount-codes', 'Check for spaces'],
  [
    'Can I use two discount codes on one order?',
    'discount-codes',
    'One discount code works on each order',
  ],
  ['Do you take part in Black Friday?', 'discount-codes', 'no part in Black Friday'],
  ['Can I pay in instalments?', 'pay-in-three ; payment-methods', 'three'],
  ['What happens if I pay an instalment late?', 'pay-in-three', 'late fee of €5'],
  ['How do I delete my account?', 'delete-account', 'Delete account'],
  ['How long do you keep chat conversations?', 'privacy-and-data', '12 months', '18 months'],
  ['Do you use cookies?', 'privacy-and-data', 'We set three of our own'],
  ['Where are your bags made?', 'materials', 'in our own workshop in Porto'],
  ['How much does a monogram cost?', 'monograms', '€12'],
  ['How many letters can a monogram have?', 'monograms', 'Up to three letters'],
  ['When is the Berlin store open?', 'stores-and-pickup', '11:00–19:00'],
  ['Are dogs allowed in your stores?', 'stores-and-pickup', 'dogs are welcome'],
  ['How heavy is the Harrow 38?', 'backpack-sizes', '1,350 g', '610 g'],
  [
    'Which Harrow size do I need for a back length of 45 cm?',
    'backpack-sizes',
    'Regular',
    '48–54 cm',
  ],
  ['Can I take the Harrow 38 as cabin luggage?', 'backpack-sizes', '55 × 40 × 20 cm'],
  ['Does the Quay tote fit a laptop?', 'backpack-sizes', '14 in'],
  ['How do I buy as a company with a VAT number?', 'invoices-and-vat', 'Choose Company'],
  ['Do you offer tax-free shopping?', 'invoices-and-vat', '€62'],
  [
    'You sent me the wrong item, what now?',
    'damaged-parcels',
    'one photo of the item and its tag is enough',
  ],
  ['My parcel arrived damaged, which photos do you need?', 'damaged-parcels', 'Three photos'],
  ['What discount do we get for 60 pieces?', 'corporate-orders', '50–149 ; 12%', '18%'],
  ['Can you print our logo on shell jackets?', 'corporate-orders', 'do not print on shell jackets'],
  ['How do I unsubscribe from the newsletter?', 'newsletter', 'Press Unsubscribe'],
  ['How often do you send the newsletter?', 'newsletter', 'every second Thursday'],
  ['There is a charge on my card I do not recognise', 'chargebacks-and-fraud', 'LARKENFELL PORTO'],
  ['Is my Cordell 22 affected by a recall?', 'product-safety-and-recalls', 'K4'],
  ['How long does a back-order take?', 'stock-and-back-orders', '3 to 5 weeks'],
  [
    'What does the label "Few left" mean?',
    'stock-and-back-orders',
    'Fewer than five pieces',
    'Tell me |',
  ],
  ['Can I exchange a jacket for another size?', 'exchanges', 'free ; EU'],
  ['What if my size is sold out when I want to exchange?', 'exchanges', 'wait for the next batch'],
  ['Do I need an account to buy something?', 'create-account', 'without an account'],
  ['The confirmation e-mail for my new account does not come', 'create-account', 'spam folder'],
]

const SPANISH: readonly Row[] = [
  ['¿Cuánto cuesta el envío estándar a Alemania?', 'shipping-times', '6,90 €'],
  ['¿Cuánto tarda el envío urgente a Canadá?', 'shipping-times', '3–4 días', '1–3 días'],
  ['¿Qué formas de pago aceptáis?', 'payment-methods', 'Visa ; Bizum'],
  ['¿Puedo pagar contra reembolso?', 'payment-methods', 'No aceptamos pago contra reembolso'],
  ['¿Cuántos días tengo para devolver un pedido?', 'returns', '45 días'],
  ['¿Qué artículos no se pueden devolver?', 'returns', 'Tarjetas regalo'],
  ['¿Cuándo llega el dinero de una devolución?', 'returns', '3 días laborables'],
  ['¿Cuánto cuesta devolver algo desde el Reino Unido?', 'returns', '6 €'],
  ['¿Qué talla necesito con 110 cm de pecho?', 'clothing-sizes', 'XL ; 108–115', '84–88'],
  ['¿Cómo sienta el jersey Skerry?', 'clothing-sizes', 'elige la mayor'],
  ['¿Cuántos años de garantía tiene una mochila?', 'warranty', '10 años'],
  ['¿Cómo pido la garantía?', 'warranty', 'Haz dos fotos'],
  ['¿Enviáis a Canarias?', 'shipping-times', '3 a 4 días más'],
  ['¿Cuándo se cobra la tarjeta?', 'payment-methods', 'cuando sale el paquete'],
]

const CHINESE: readonly Row[] = [
  ['普通运费寄到德国要多少钱？', 'shipping-times', '€6.90'],
  ['寄到加拿大的快递要几天？', 'shipping-times', '3–4 天', '1–3 天'],
  ['可以用支付宝付款吗？', 'payment-methods', '支付宝'],
  ['支持货到付款吗？', 'payment-methods', '不接受货到付款'],
  ['多少天内可以退货？', 'returns', '45 天'],
  ['哪些商品不能退？', 'returns', '礼品卡'],
  ['退款什么时候到账？', 'returns', '3 个工作日'],
  ['从英国退货要多少费用？', 'returns', '€6'],
  ['胸围 110 厘米穿什么尺码？', 'clothing-sizes', 'XL ; 108–115', '84–88'],
  ['身高 185 厘米应该选哪个尺码？', 'clothing-sizes', 'L 到 XXL'],
  ['背包的质保期限是多久？', 'warranty', '10 年'],
  ['怎么申请质保？', 'warranty', '拍两张照片'],
  ['付款时卡号安全吗？', 'payment-methods', '加密连接'],
  ['银行卡什么时候扣款？', 'payment-methods', '包裹发出时才扣款'],
]

const OFF_TOPIC: readonly string[] = [
  'Do you sell bicycles?',
  'What will the weather be like in Porto tomorrow?',
  'Can I rent a tent from you?',
  'Can you recommend a good restaurant in Berlin?',
  'Who won the football world cup?',
  'Are you hiring designers at the moment?',
  'Write me a poem about the sea',
  'Do you offer travel insurance?',
  'How do I install Windows on my laptop?',
  'Do you sell dog food?',
  'Can I buy shares of your company?',
  'What is the capital of France?',
  '¿Venden bicicletas?',
  '¿Qué tiempo hace mañana en Madrid?',
  '¿Tenéis habitaciones de hotel en Oporto?',
  '¿Quién ganó el mundial de fútbol?',
  '¿Me recomiendas una película?',
  '¿Vendéis comida para perros?',
  '你们卖自行车吗？',
  '明天上海的天气怎么样？',
  '能推荐一家好吃的餐厅吗？',
  '你们在招聘设计师吗？',
  '怎么学习编程？',
  '有没有手机卖？',
]

const strings = (joined = '') => joined.split(' ; ').filter((part) => part !== '')

const asked = (language: string, rows: readonly Row[]) =>
  rows.map(
    ([question, articles, needs, without]): OfflineQuestion => ({
      question,
      articles: strings(articles).map((slug) => `${language}/${slug}`),
      needs: strings(needs),
      without: strings(without),
    }),
  )

/** Questions to the demo shop's help pages. */
export const QUESTIONS: readonly OfflineQuestion[] = [
  ...asked('en', ENGLISH),
  ...asked('es', SPANISH),
  ...asked('zh', CHINESE),
  ...OFF_TOPIC.map((question) => ({ question, articles: null, needs: [], without: [] })),
]

export type Split = 'tuning' | 'held-out'

/** The half a question is in, by its place: the model's parameters are chosen on `tuning` alone. */
export function splitOf(place: number): Split {
  return place % 2 === 0 ? 'tuning' : 'held-out'
}
