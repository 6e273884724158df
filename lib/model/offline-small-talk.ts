/** `noted` is a bare ok or no. */
export type SmallTalk = 'greeting' | 'thanks' | 'agreement' | 'noted'

const VOCABULARY: Record<SmallTalk, string> = {
  greeting: `hello|hi|hey|good morning|good afternoon|good evening|greetings|hola|buenos días|buenos dias|buenas tardes
    |buenas noches|buenas|hallo|guten tag|guten morgen|guten abend|moin|servus|grüß gott|bonjour|bonsoir|salut|coucou
    |你好|您好|嗨|早上好|下午好|晚上好|在吗`,
  thanks: `thank you very much|thank you so much|thank you|thanks a lot|many thanks|thanks|thx|cheers|muchas gracias|gracias
    |vielen dank|danke schön|danke sehr|danke|merci beaucoup|merci bien|merci|谢谢您|谢谢你|谢谢|多谢|感谢`,
  agreement: `yes please|yes|yeah|yep|sure|sí por favor|si por favor|sí|si|claro|ja bitte|ja gerne|ja|gerne|oui volontiers
    |oui|d’accord|d'accord|好的|好|是的|可以|需要`,
  noted: `there|everyone|all|ok|okay|great|perfect|super|cool|no|nice|please|so much|for your help|for the help|por favor
    |por tu ayuda|vale|perfecto|bitte|nein|prima|für die hilfe|non|parfait|s’il vous plaît|pour votre aide|的|啊|吗|了`,
}

const ORDER: readonly SmallTalk[] = ['thanks', 'greeting', 'agreement', 'noted']

const PHRASES = Object.entries(VOCABULARY)
  .flatMap(([kind, list]) => list.split('|').map((phrase) => ({ kind, phrase: phrase.trim() })))
  .sort((a, b) => b.phrase.length - a.phrase.length)

/**
 * What a message is when it is nothing else: a greeting, thanks, a yes, or a bare ok or no. Null for every message that
 * holds more than such words. Of several, thanks win over a greeting, and that over a yes.
 */
export function smallTalkIn(text: string): SmallTalk | null {
  let rest = ` ${text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}'’]+/gu, ' ')} `
  const found = new Set<string>()
  for (const { kind, phrase } of PHRASES) {
    const needle = /\p{Script=Han}/u.test(phrase) ? phrase : ` ${phrase} `
    if (!rest.includes(needle)) continue
    found.add(kind)
    rest = rest.replaceAll(needle, ' ')
  }
  if (rest.trim() !== '') return null
  return ORDER.find((kind) => found.has(kind)) ?? null
}
