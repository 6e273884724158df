import type { DocumentInput } from '@/lib/client/knowledge-api'
import type { DocumentView } from '@/lib/protocol/http-views'

/** An article as it is edited. */
export interface DocumentValues {
  title: string
  text: string
  url: string
  /** `auto`: as the text looks. */
  language: string
  enabled: boolean
}

export const EMPTY_DOCUMENT: DocumentValues = {
  title: '',
  text: '',
  url: '',
  language: 'auto',
  enabled: true,
}

export const valuesOf = ({
  title,
  text,
  url,
  language,
  enabled,
}: DocumentView): DocumentValues => ({
  title,
  text,
  url: url ?? '',
  language,
  enabled,
})

export const inputOf = ({
  title,
  text,
  url,
  language,
  enabled,
}: DocumentValues): DocumentInput => ({
  title,
  text,
  url: url.trim() || null,
  ...(language !== 'auto' && { language }),
  enabled,
})
