/** A made-up outdoor shop's help centre, with questions as visitors type them. */
export const SHOP_ARTICLES: readonly {
  id: string
  title: string
  language: string
  markdown: string
}[] = [
  {
    id: 'returns',
    title: 'Returns and refunds',
    language: 'en',
    markdown: `You can return any unused item within 30 days of delivery. Keep the original packaging.

## How to send an item back

1. Sign in and open **Orders**.
2. Choose the item and print the prepaid label.
3. Drop the parcel off at any post office.

## When you get your money

Refunds go to the card or account you paid with, within five working days after the parcel reaches our warehouse. Shipping fees are not refunded unless the item was damaged.`,
  },
  {
    id: 'shipping',
    title: 'Shipping times and costs',
    language: 'en',
    markdown: `Standard delivery takes two to four working days inside the country and costs 4.90. Orders above 60 ship free.

## International delivery

We deliver to Norway, Switzerland and the United Kingdom. Customs duties are paid by the recipient.

## Tracking

As soon as your parcel leaves us we send an email with a tracking link. It can take a day until the carrier shows the first scan.`,
  },
  {
    id: 'warranty',
    title: 'Warranty and repairs',
    language: 'en',
    markdown: `Tents, backpacks and stoves carry a warranty of three years. Broken poles, torn seams and faulty zips are repaired free of charge.

To start a claim, send photos of the damage and the receipt. Normal wear and accidents are not covered, but our workshop repairs them for a fee.`,
  },
  {
    id: 'payment',
    title: 'Payment methods',
    language: 'en',
    markdown: `We accept Visa, Mastercard, PayPal and bank transfer. You can also pay by invoice once you have placed three orders.

## Declined cards

If your card is declined, check the expiry date and the billing address, then try again. Your bank may ask you to confirm the payment in its app.

## Gift cards

Gift cards never expire and cannot be exchanged for cash. Enter the code at checkout.`,
  },
  {
    id: 'account',
    title: 'Your account',
    language: 'en',
    markdown: `## Reset your password

Choose "Forgot password" on the sign-in page and follow the link in the email. The link works for one hour.

## Change your email or address

Open **Settings** and edit your contact details. Orders that are already packed keep the old address.

## Delete your account

Write to privacy@example.com. We delete personal data within 14 days; invoices are kept as long as the law demands.`,
  },
  {
    id: 'sizes',
    title: 'Size guide for boots and jackets',
    language: 'en',
    markdown: `Measure your foot in the evening and add one centimetre. Between two sizes, take the larger one.

| Boot size | Foot length |
| --- | --- |
| 38 | 24 cm |
| 40 | 25.5 cm |
| 42 | 27 cm |

Jackets fit snugly; choose one size up if you wear a fleece underneath.`,
  },
  {
    id: 'tent-care',
    title: 'Caring for your tent',
    language: 'en',
    markdown: `Dry the tent completely before you pack it, or mildew will grow. Wash it by hand with lukewarm water and mild soap, never in a washing machine.

Renew the waterproof coating once a year with a spray for silicone fabric.`,
  },
  {
    id: 'loyalty',
    title: 'Summit Club loyalty points',
    language: 'en',
    markdown: `Members collect one point for every euro. 100 points are worth 5 euros and can be redeemed at checkout. Points expire after two years without a purchase.`,
  },
  {
    id: 'cancel',
    title: 'Cancel or change an order',
    language: 'en',
    markdown: `You can cancel an order free of charge until it is packed, usually within two hours. Open **Orders** and press *Cancel*. To change the size or colour, cancel and order again.`,
  },
  {
    id: 'stores',
    title: 'Stores and opening hours',
    language: 'en',
    markdown: `Our stores in Hamburg and Lyon are open Monday to Saturday from 10 to 19. You can collect online orders there the next day. Both stores rent out tents, mugs and cups for groups.`,
  },
  {
    id: 'damaged',
    title: 'My parcel is damaged or incomplete',
    language: 'en',
    markdown: `Take photos of the box and the contents and write to us within seven days. We send a replacement at once; you do not have to wait for the carrier's investigation.`,
  },
  {
    id: 'devoluciones',
    title: 'Devoluciones y reembolsos',
    language: 'es',
    markdown: `Puedes devolver cualquier artículo sin usar en un plazo de 30 días desde la entrega. El reembolso llega a tu tarjeta en cinco días laborables.

## Gastos de envío

Los gastos de envío no se devuelven, salvo que el artículo estuviera dañado.`,
  },
  {
    id: 'cuenta-es',
    title: 'Restablecer la contraseña de tu cuenta',
    language: 'es',
    markdown: `Elige «He olvidado mi contraseña» y sigue el enlace del correo electrónico. El enlace funciona durante una hora.`,
  },
  {
    id: 'tuikuan',
    title: '退货与退款',
    language: 'zh',
    markdown: `收到商品后三十天内，未使用的商品可以申请退货。请保留原包装。

## 退款时间

我们收到包裹后，五个工作日内退款到您的银行卡或支付宝账户。`,
  },
  {
    id: 'peisong',
    title: '配送时间与运费',
    language: 'zh',
    markdown: `国内标准配送需要两到四个工作日，运费二十元。订单满五百元免运费。发货后我们会用邮件发送物流单号。`,
  },
]

/** What visitors ask, with the articles of which one must be found. */
export const ON_TOPIC: readonly (readonly [question: string, ...articles: string[]])[] = [
  ['refund', 'returns'],
  ['how do I return something', 'returns'],
  [
    'I bought a sweater last week and it does not fit, can I send it back and get my money?',
    'returns',
  ],
  ['when will I get my money back', 'returns'],
  ['how long does delivery take', 'shipping'],
  ['do you ship to Norway', 'shipping'],
  ['hi! quick question, do you guys also deliver to switzerland and who pays customs?', 'shipping'],
  ['where is my parcel? the tracking shows nothing', 'shipping', 'damaged'],
  ['is shipping free?', 'shipping'],
  ['the zip of my backpack is broken after 2 years', 'warranty'],
  ['pole snapped on my tent, do you repair that', 'warranty'],
  ['can I pay with paypal', 'payment'],
  ['my card was declined, what now', 'payment'],
  ['do gift cards expire', 'payment'],
  ['forgot my password', 'account'],
  [
    'I never received the email to reset my password and now I am locked out of my account',
    'account',
  ],
  ['please delete all my personal data', 'account'],
  ['what boot size for a 27 cm foot', 'sizes'],
  ['does the jacket run small', 'sizes'],
  ['can I put the tent in the washing machine', 'tent-care'],
  ['how many points do I need', 'loyalty'],
  ['cancel my order', 'cancel'],
  ['I ordered the wrong colour, can I still change that?', 'cancel'],
  ['opening hours Hamburg store', 'stores'],
  ['the box arrived crushed and one cup is missing, I want a replacement', 'damaged'],
  ['¿cómo puedo devolver un articulo?', 'devoluciones'],
  ['olvidé la contraseña de mi cuenta', 'cuenta-es'],
  ['cuando llega mi reembolso', 'devoluciones'],
  ['怎么退货', 'tuikuan'],
  ['退款需要多长时间', 'tuikuan'],
  ['运费多少钱', 'peisong'],
]

/** What no article answers. */
export const OFF_TOPIC: readonly string[] = [
  'who won the world cup in 1998',
  'hello',
  'hi there',
  'asdf',
  'thanks a lot, bye!',
  'what is the capital of Australia',
  'write me a poem about the sea',
  'tell me a joke',
  'what is 17 times 23',
  'how do I bake sourdough bread',
  'who is the president of France',
  'best movies of the last ten years',
  'translate good morning into Italian',
  'how tall is mount everest',
  'what is the meaning of life',
  'python list comprehension example',
  'explain quantum entanglement to a child',
  'what is the weather tomorrow in Paris',
  'should I buy bitcoin now',
  'are you a robot',
  'recommend a good restaurant near the station',
  'who wrote war and peace',
  'how do vaccines work',
  'play some music',
  '¿quién ganó el mundial de fútbol de 1998?',
  'cuéntame un chiste',
  '今天天气怎么样',
  '谁赢了1998年世界杯',
  '你好',
]
