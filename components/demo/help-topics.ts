/** How the help pages are grouped; every English article stands in exactly one group. */
export const HELP_TOPICS: readonly { title: string; slugs: readonly string[] }[] = [
  {
    title: 'Delivery',
    slugs: [
      'shipping-times',
      'shipping-countries',
      'order-tracking',
      'customs-and-duties',
      'missing-parcels',
      'damaged-parcels',
    ],
  },
  {
    title: 'Orders',
    slugs: ['change-or-cancel-order', 'stock-and-back-orders', 'monograms', 'corporate-orders'],
  },
  { title: 'Returns and refunds', slugs: ['returns', 'exchanges', 'refund-times'] },
  { title: 'Sizes', slugs: ['clothing-sizes', 'backpack-sizes'] },
  {
    title: 'Payment',
    slugs: [
      'payment-methods',
      'pay-in-three',
      'gift-cards',
      'discount-codes',
      'invoices-and-vat',
      'chargebacks-and-fraud',
    ],
  },
  {
    title: 'Warranty, repair and care',
    slugs: ['warranty', 'repairs', 'care-and-washing', 'materials', 'product-safety-and-recalls'],
  },
  {
    title: 'Account and data',
    slugs: ['create-account', 'reset-password', 'delete-account', 'privacy-and-data', 'newsletter'],
  },
  { title: 'Stores and contact', slugs: ['stores-and-pickup', 'contact-and-support-hours'] },
]
