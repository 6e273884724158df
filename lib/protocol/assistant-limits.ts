/** How an assistant speaks. */
export const TONES = ['friendly', 'professional', 'concise', 'playful'] as const
export type AssistantTone = (typeof TONES)[number]

/** The most that each part of an assistant may have: texts in UTF-16 units, lists in entries, the avatar's image in bytes. */
export const ASSISTANT_LIMITS = {
  name: 200,
  instructions: 20_000,
  guardrails: 10_000,
  languages: 30,
  knowledgeBases: 50,
  /** Of a version. */
  note: 500,
  avatarBytes: 50_000,
} as const

/** How the files of each kind begin, as characters of one byte each. */
const IMAGE_STARTS: Readonly<Record<string, RegExp>> = {
  png: /^\x89PNG\r\n/,
  jpeg: /^\xff\xd8\xff/,
  webp: /^RIFF[\s\S]{4}WEBP/,
}
const DATA_URL = /^data:image\/(png|jpeg|webp);base64,([A-Za-z0-9+/]+={0,2})$/

/** Nothing when it is a PNG, JPEG or WebP of at most `avatarBytes` as a data URL, else what is wrong with it. */
export function avatarImageFault(value: string): 'type' | 'size' | null {
  const [, type = '', data = ''] = DATA_URL.exec(value) ?? []
  if (data.length > (ASSISTANT_LIMITS.avatarBytes / 3) * 4) return 'size'
  const start = data.length < 24 || data.length % 4 !== 0 ? '' : atob(data.slice(0, 24))
  return IMAGE_STARTS[type]?.test(start) ? null : 'type'
}

/** The hue that `hue:210` names, from 0 to 359; null for anything else. */
export function avatarHue(value: string): number | null {
  const [, digits] = /^hue:([0-9]|[1-9][0-9]|[12][0-9]{2}|3[0-5][0-9])$/.exec(value) ?? []
  return digits === undefined ? null : Number(digits)
}
