/** Why an import failed as a whole. The texts of the console go by the code, `message` is for everybody else. */
export const INGEST_CODES = [
  'address_refused',
  'host_not_found',
  'connection_failed',
  'timeout',
  'too_many_redirects',
  'http_status',
  'too_large',
  'unsupported_type',
  'empty',
  'broken_file',
  'password',
  'out_of_memory',
  'too_slow',
  'no_columns',
  'broke_off',
  'file_gone',
  'internal',
] as const
export type IngestCode = (typeof INGEST_CODES)[number]

/** Recognise it by `code`: it also comes as plain data from another thread. */
export class IngestError extends Error {
  readonly code: IngestCode

  constructor(code: IngestCode, message: string) {
    super(message)
    this.name = 'IngestError'
    this.code = code
  }
}

export const isIngestCode = (code: unknown): code is IngestCode =>
  INGEST_CODES.some((known) => known === code)
