import { cleanText } from '@/lib/protocol/text'
import { ServiceError } from '@/lib/services/errors'
import { readBytes } from './read-body'

export interface Upload {
  files: { field: string; name: string; type: string; bytes: Uint8Array }[]
  fields: Record<string, string>
}

const MAX_NAME = 200

export const isUpload = (request: Request): boolean =>
  /^multipart\/form-data\s*;/i.test(request.headers.get('content-type') ?? '')

/** The parts of a `multipart/form-data` body of at most `maxBytes` bytes. Throws `invalid_input` or `too_large`. */
export async function readUpload(request: Request, maxBytes: number): Promise<Upload> {
  const type = request.headers.get('content-type') ?? ''
  if (!isUpload(request)) {
    throw new ServiceError('invalid_input', 'The body must be multipart/form-data')
  }
  const bytes = await readBytes(request, maxBytes)
  const form = await new Response(Buffer.from(bytes), { headers: { 'content-type': type } })
    .formData()
    .catch(() => {
      throw new ServiceError('invalid_input', 'The body is not valid multipart/form-data')
    })
  const upload: Upload = { files: [], fields: {} }
  for (const [field, value] of form) {
    if (typeof value === 'string') upload.fields[field] = value
    else {
      upload.files.push({
        field,
        name: plainName(value.name),
        type: value.type || 'application/octet-stream',
        bytes: new Uint8Array(await value.arrayBuffer()),
      })
    }
  }
  return upload
}

/** What somebody called the file, without folders and characters that would confuse a reader. */
function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const plain = last.replace(/[\p{Cc}\p{Cf}]/gu, '').trim()
  return cleanText(plain.slice(-MAX_NAME)) || 'file'
}
