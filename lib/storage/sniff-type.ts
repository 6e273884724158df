/** The media types that can be sent, each with the endings its names may have, the usual one first. */
export const FILE_TYPES = {
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg', 'jfif'],
  'image/gif': ['gif'],
  'image/webp': ['webp'],
  'application/pdf': ['pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'text/csv': ['csv', 'tsv'],
  'text/plain': ['txt', 'md', 'log', 'json', 'xml', 'yaml', 'yml', 'eml', 'ics', 'vcf'],
} as const satisfies Record<string, readonly string[]>

export type FileType = keyof typeof FILE_TYPES

/** Types that browsers may show in place; all others are downloaded. */
export const isShownInline = (type: string) =>
  type.startsWith('image/') || type === 'application/pdf'

/** What the bytes are, whatever anybody says they are; null for what cannot be sent. `name` only tells CSV from text. */
export function sniffType(bytes: Uint8Array, name: string): FileType | null {
  if (bytes.byteLength === 0) return null
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const starts = (text: string, at = 0) =>
    head.subarray(at, at + text.length).equals(Buffer.from(text, 'latin1'))
  if (starts('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (starts('\xff\xd8\xff')) return 'image/jpeg'
  if (starts('GIF87a') || starts('GIF89a')) return 'image/gif'
  if (starts('RIFF') && starts('WEBP', 8)) return 'image/webp'
  if (starts('%PDF-')) return 'application/pdf'
  if (starts('PK\x03\x04')) return officeType(head)
  if (!isText(bytes)) return null
  return (FILE_TYPES['text/csv'] as readonly string[]).includes(endingOf(name))
    ? 'text/csv'
    : 'text/plain'
}

/** A ZIP archive with the parts of an office document; other archives can hold anything. Names stand in it as they are. */
function officeType(archive: Buffer): FileType | null {
  if (!archive.includes('[Content_Types].xml')) return null
  // Documents with macros carry them in a part of this name.
  if (archive.includes('vbaProject.bin')) return null
  if (archive.includes('word/'))
    return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  if (archive.includes('xl/'))
    return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  if (archive.includes('ppt/'))
    return 'application/vnd.openxmlformats-officedocument.presentationml.presentation'
  return null
}

/** No control characters but those of lines, tabs and pages: true of text in UTF-8 and in the older one-byte sets. */
function isText(bytes: Uint8Array): boolean {
  return bytes.every((byte) => (byte >= 32 && byte !== 127) || (byte >= 9 && byte <= 13))
}

const endingOf = (name: string) => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''

/** The name with an ending of its type, so that nothing opens as something else once downloaded. */
export function fittingName(name: string, type: FileType): string {
  const endings: readonly string[] = FILE_TYPES[type]
  return endings.includes(endingOf(name)) ? name : `${name}.${endings[0]}`
}
