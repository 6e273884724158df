import type { Upload } from '@/lib/http/read-upload'
import { detectFormat, extensionOf } from '@/lib/ingest/detect-format'
import { INGEST_LIMITS } from '@/lib/ingest/limits'
import type { SourceKind } from '@/lib/protocol/source'
import { cleanText } from '@/lib/protocol/text'
import { ServiceError } from '../errors'

export interface CheckedFile {
  kind: SourceKind
  name: string
  bytes: Uint8Array
}

const refuse = (code: 'invalid_input' | 'too_large', text: string) =>
  new ServiceError(code, text, { fields: { file: [text] } })

/** A file that can be read, by what it looks like from outside. Throws what to tell whoever uploaded it. */
export function checkFile({ name, type, bytes }: Upload['files'][number]): CheckedFile {
  const byName = detectFormat(name, '', bytes)
  const format = byName ?? detectFormat(name, type, bytes)
  if (!format)
    throw refuse(
      'invalid_input',
      `${name}: only Markdown, text, HTML, PDF, DOCX and CSV can be read`,
    )
  if (bytes.byteLength === 0) throw refuse('invalid_input', `${name}: is empty`)
  if (bytes.byteLength > INGEST_LIMITS.fileBytes)
    throw refuse('too_large', `${name}: may have ${INGEST_LIMITS.fileBytes / 1_000_000} MB at most`)
  return {
    kind: format === 'csv' ? 'csv' : 'file',
    name: cleanText(byName ? name : `${name}.${extensionOf(format)}`),
    bytes,
  }
}
