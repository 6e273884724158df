import mammoth from 'mammoth'
import { IngestError } from '../errors'
import type { Parsed, ParseInput } from '../types'
import { htmlToMarkdown } from './html-to-markdown'
import { titleFromName } from './title'
import { checkZip } from './zip-guard'

/** What Word starts an encrypted file with: it is no archive then. */
const ENCRYPTED = 'd0cf11e0a1b11ae1'

const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"]

/** A Word document: headings, lists, tables and links stay, pictures do not. */
export async function parseDocx({ bytes, name }: ParseInput): Promise<Parsed> {
  if (Buffer.from(bytes.subarray(0, 8)).toString('hex') === ENCRYPTED)
    throw new IngestError('password', 'The document is protected by a password')
  checkZip(bytes)
  const { value } = await mammoth
    .convertToHtml(
      { buffer: Buffer.from(bytes) },
      { styleMap: STYLES, convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
    )
    .catch(() => {
      throw new IngestError('broken_file', 'The file is not a Word document')
    })
  const text = htmlToMarkdown(value)
  const title = /^#{1,2} (.+)$/m.exec(text)?.[1] ?? titleFromName(name)
  return { items: [{ key: 'document', title, text }], failures: [] }
}
