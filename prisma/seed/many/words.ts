/** What made-up people are called and say, by language. Texts are put together from `openings`, `matters` and `details`. */
export interface SeedWords {
  first: string[]
  last: string[]
  /** Between the first and the last name, and whether the last one comes first. */
  name: 'first last' | 'lastfirst'
  openings: string[]
  matters: string[]
  details: string[]
  answers: string[]
  replies: string[]
}

export const SEED_WORDS: Record<string, SeedWords> = {
  en: {
    first: ['Ada', 'Grace', 'Owen', 'Priya', 'Marcus', 'Ruth', 'Callum', 'Nadia', 'Theo', 'Imani'],
    last: ['Lindqvist', 'Okafor', 'Whitfield', 'Mehta', 'Osei', 'Hartley', 'Doyle', 'Farrow'],
    name: 'first last',
    openings: ['Hi there, ', 'Hello, ', 'Good morning. ', 'Quick question: ', 'Hey, ', ''],
    matters: [
      'my parcel has not arrived yet',
      'I would like a refund for the jacket I sent back',
      'the zip of my backpack is broken',
      'can I change the delivery address',
      'I was charged twice for one purchase',
      'the discount code does not work at checkout',
      'which size fits somebody of 182 cm',
      'how do I return a gift without the receipt',
      'the invoice shows the wrong VAT number',
      'is the canvas tote back in stock soon',
      'my bank opened a chargeback by mistake',
      'I forgot the password of my account',
    ],
    details: [
      ' – order {number}.',
      '. The order is {number}, placed last week.',
      ', it says delivered but nobody was at home.',
      '. Could you look into it? Reference {number}.',
      '? I need it before Friday.',
      '. I have written twice already.',
    ],
    answers: [
      'You can send unworn items back within 30 days. The refund reaches your account three to five working days after the parcel reaches us.',
      'Standard delivery takes two to four working days, and you can follow the parcel with the link in the dispatch mail.',
      'Codes count once per account and not together with a sale. At checkout, open “Add a code” below the summary.',
      'Repairs are free during the two-year warranty. Print the label in your account and send the piece to our workshop.',
      'I could not find that in our articles. Shall I bring in a colleague?',
    ],
    replies: [
      'Thank you for waiting. I have passed this on to the warehouse and will write again today.',
      'Done: the refund is on its way and shows up within five days.',
      'I have sent you a new label by mail. Anything else I can do?',
      'Sorry about that. A replacement leaves tomorrow morning.',
    ],
  },
  de: {
    first: ['Jonas', 'Marlene', 'Sören', 'Käthe', 'Emre', 'Lotte', 'Björn', 'Frieda'],
    last: ['Müller', 'Grünwald', 'Yılmaz', 'Schröder', 'Petersen', 'Köhler', 'Brandt'],
    name: 'first last',
    openings: ['Guten Tag, ', 'Hallo, ', 'Moin, ', 'Eine Frage: ', ''],
    matters: [
      'mein Paket ist noch nicht angekommen',
      'ich warte seit zwei Wochen auf die Rückerstattung',
      'der Reißverschluss am Rucksack klemmt',
      'kann ich die Lieferadresse noch ändern',
      'der Gutscheincode wird nicht angenommen',
      'welche Größe passt bei 1,90 m',
      'auf der Rechnung fehlt die Umsatzsteuernummer',
      'ich möchte ein Geschenk umtauschen',
    ],
    details: [
      ', Bestellung {number}.',
      '. Die Bestellnummer lautet {number}.',
      '. Können Sie das bitte prüfen?',
      '? Es eilt ein wenig.',
    ],
    answers: [
      'Ungetragene Ware nehmen wir innerhalb von 30 Tagen zurück. Das Geld kommt drei bis fünf Werktage nach dem Paket bei Ihnen an.',
      'Der Versand dauert zwei bis vier Werktage. Den Link zur Sendungsverfolgung finden Sie in der Versandmail.',
      'Während der Garantie von zwei Jahren sind Reparaturen kostenlos.',
    ],
    replies: [
      'Danke für Ihre Geduld. Ich kläre das mit dem Lager und melde mich heute noch.',
      'Die Rückerstattung ist veranlasst.',
    ],
  },
  es: {
    first: ['Lucía', 'Íñigo', 'Martín', 'Sofía', 'Joaquín', 'Belén'],
    last: ['García', 'Núñez', 'Ibáñez', 'Peralta', 'Quiroga', 'Muñoz'],
    name: 'first last',
    openings: ['Hola, ', 'Buenos días, ', 'Una consulta: ', ''],
    matters: [
      'mi paquete todavía no ha llegado',
      'quiero devolver una chaqueta y pedir el reembolso',
      'el código de descuento no funciona',
      '¿puedo cambiar la dirección de envío?',
      'me han cobrado dos veces',
      'la cremallera de la mochila está rota',
    ],
    details: [
      '. El pedido es el {number}.',
      ', pedido {number}.',
      '. ¿Me pueden ayudar?',
      '. Gracias de antemano.',
    ],
    answers: [
      'Puedes devolver artículos sin usar durante 30 días. El reembolso llega entre tres y cinco días laborables después.',
      'El envío estándar tarda de dos a cuatro días laborables.',
    ],
    replies: [
      'Gracias por esperar. Lo reviso con el almacén y te escribo hoy mismo.',
      'El reembolso ya está en camino.',
    ],
  },
  fr: {
    first: ['Chloé', 'Benoît', 'Margaux', 'Éloïse', 'Hugo', 'Aïcha'],
    last: ['Lefèvre', 'Dubois', 'Mercier', 'Garnier', 'Benali', 'Rousseau'],
    name: 'first last',
    openings: ['Bonjour, ', 'Bonsoir, ', 'Une question : ', ''],
    matters: [
      'mon colis n’est toujours pas arrivé',
      'je voudrais un remboursement pour la veste renvoyée',
      'le code de réduction ne marche pas',
      'puis-je changer l’adresse de livraison',
      'la fermeture du sac à dos est cassée',
    ],
    details: [
      ', commande {number}.',
      '. Le numéro de commande est {number}.',
      '. Pouvez-vous vérifier ?',
    ],
    answers: [
      'Les articles non portés se renvoient sous 30 jours. Le remboursement arrive trois à cinq jours ouvrés après le colis.',
      'La livraison standard prend deux à quatre jours ouvrés.',
    ],
    replies: [
      'Merci de votre patience, je vérifie avec l’entrepôt.',
      'Le remboursement est parti.',
    ],
  },
  zh: {
    first: ['伟', '秀英', '子涵', '欣怡', '浩然', '雨桐', '建国'],
    last: ['王', '李', '张', '刘', '陈', '欧阳', '黄'],
    name: 'lastfirst',
    openings: ['你好，', '您好，', '请问，', ''],
    matters: [
      '我的包裹还没有收到',
      '我想退货，退款什么时候到账',
      '背包的拉链坏了，可以保修吗',
      '可以修改收货地址吗',
      '优惠码在结账时无法使用',
      '身高一米八应该选什么尺码',
      '发票抬头写错了',
    ],
    details: [
      '，订单号是 {number}。',
      '。订单 {number}，上周下的单。',
      '，麻烦帮我查一下。',
      '？谢谢。',
    ],
    answers: [
      '未穿过的商品可以在三十天内退货。我们收到包裹后三到五个工作日内退款到账。',
      '标准配送需要两到四个工作日，您可以通过发货邮件中的链接查询物流。',
      '两年保修期内维修免费。',
    ],
    replies: ['感谢您的耐心等待，我正在向仓库核实，今天内回复您。', '退款已经处理，请留意到账。'],
  },
  ja: {
    first: ['翔太', '美咲', '健一', 'さくら', '陽子'],
    last: ['佐藤', '鈴木', '高橋', '田中', '渡辺'],
    name: 'lastfirst',
    openings: ['こんにちは。', 'お世話になっております。', ''],
    matters: [
      '荷物がまだ届きません',
      '返品したジャケットの返金はいつですか',
      'バックパックのファスナーが壊れました',
      '配送先の住所を変更できますか',
      'クーポンコードが使えません',
    ],
    details: ['。注文番号は{number}です。', '。ご確認をお願いします。', '。急いでいます。'],
    answers: [
      '未使用の商品は三十日以内に返品できます。返金は到着後三から五営業日で行われます。',
      '通常配送は二から四営業日かかります。',
    ],
    replies: ['お待たせいたしました。倉庫に確認して本日中にご連絡します。'],
  },
  ko: {
    first: ['민준', '서연', '지호', '하은'],
    last: ['김', '이', '박', '최', '정'],
    name: 'lastfirst',
    openings: ['안녕하세요, ', ''],
    matters: [
      '택배가 아직 도착하지 않았어요',
      '반품한 재킷의 환불은 언제 되나요',
      '배송지를 변경할 수 있나요',
    ],
    details: ['. 주문 번호는 {number}입니다.', '. 확인 부탁드립니다.'],
    answers: ['사용하지 않은 상품은 30일 이내에 반품할 수 있습니다.'],
    replies: ['기다려 주셔서 감사합니다. 창고에 확인 후 오늘 답변드리겠습니다.'],
  },
}

/** How often a language comes, in hundredths. */
export const SEED_SHARES: Record<string, number> = {
  en: 46,
  de: 14,
  es: 10,
  fr: 8,
  zh: 12,
  ja: 6,
  ko: 4,
}
