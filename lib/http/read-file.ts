import { ServiceError } from '@/lib/services/errors'
import { readUpload, type Upload } from './read-upload'

/** What the other parts of a multipart body may add to the file's own bytes. */
const FRAMING_BYTES = 16_000

/** The one file, in the field `file`, of a multipart body. Throws `invalid_input` or `too_large`. */
export async function readFile(
  request: Request,
  maxBytes: number,
): Promise<Upload['files'][number]> {
  const { files } = await readUpload(request, maxBytes + FRAMING_BYTES)
  const [file, ...more] = files.filter(({ field }) => field === 'file')
  if (file && more.length === 0) return file
  const text = file ? 'Send one file at a time' : 'There is no file'
  throw new ServiceError('invalid_input', text, { fields: { file: [text] } })
}
