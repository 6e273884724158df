/** A small knowledge base whose answers are known. */
export const ARTICLES = [
  {
    title: 'Returns',
    url: 'https://shop.test/help/returns',
    language: 'en',
    text: `You can return anything within 30 days of delivery.

## How to send it back

Print the return label from your account and put it on the parcel.

Refunds arrive within five working days of the parcel reaching our warehouse.

## What cannot be returned

Underwear and earrings cannot be returned once the seal is broken.`,
  },
  {
    title: 'Delivery times',
    url: 'https://shop.test/help/delivery',
    language: 'en',
    text: `Standard delivery takes two to four working days inside the country.

Express delivery arrives on the next working day when you order before noon.

Orders to islands take up to seven working days.`,
  },
  {
    title: 'Warranty',
    url: 'https://shop.test/help/warranty',
    language: 'en',
    text: `Every backpack carries a five year warranty against broken seams and zips.

Scratches and faded colours are wear and are not covered by the warranty.`,
  },
  {
    title: 'Payment methods',
    url: 'https://shop.test/help/payment',
    language: 'en',
    text: `We accept Visa, Mastercard and PayPal.

Gift cards can be combined with any other payment method at checkout. 🎁`,
  },
  {
    title: '退货说明',
    url: 'https://shop.test/zh/returns',
    language: 'zh',
    text: `收到商品后三十天内可以退货。

请在账户中打印退货标签并贴在包裹上。`,
  },
] as const

export const OTHER_ARTICLES = [
  {
    title: 'Plant care',
    url: null,
    language: 'en',
    text: 'Water the fern once a week and keep it out of direct sun.',
  },
] as const
