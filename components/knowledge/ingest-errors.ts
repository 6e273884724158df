import type { knowledge } from '@/lib/i18n/en/knowledge'

type ErrorName = keyof (typeof knowledge)['errors']
type PartName = keyof (typeof knowledge)['parts']

// Named again, so that the page does not carry the other texts.
const ERRORS: Readonly<Record<ErrorName, true>> = {
  address_refused: true,
  host_not_found: true,
  connection_failed: true,
  timeout: true,
  too_many_redirects: true,
  http_status: true,
  too_large: true,
  unsupported_type: true,
  empty: true,
  broken_file: true,
  password: true,
  out_of_memory: true,
  too_slow: true,
  no_columns: true,
  broke_off: true,
  file_gone: true,
  internal: true,
}

const PARTS: Readonly<Record<PartName, true>> = {
  no_title: true,
  no_text: true,
  bad_url: true,
  cut: true,
  no_words: true,
  broken_page: true,
  too_many_pages: true,
  too_many_rows: true,
  more: true,
}

/** Whether there is a text of ours for it. */
export const isIngestErrorText = (code: string): code is ErrorName => Object.hasOwn(ERRORS, code)
export const isPartText = (code: string): code is PartName => Object.hasOwn(PARTS, code)
