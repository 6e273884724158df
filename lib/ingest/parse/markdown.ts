import { decodeText } from '../decode-text'
import type { Parsed, ParseInput } from '../types'
import { titleFromName } from './title'

const FRONT_MATTER = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/
const FIRST_HEADING = /^#[ \t]+(.+?)[ \t]*#*[ \t]*$/m

/** Markdown stays as it is, without its front matter; title, language and address may stand there. */
export function parseMarkdown({ bytes, name, charset }: ParseInput): Parsed {
  const source = decodeText(bytes, charset)
  const front = FRONT_MATTER.exec(source)
  const fields = front ? readFields(front[1] ?? '') : {}
  const text = source.slice(front?.[0].length ?? 0).trim()
  const title = fields.title ?? FIRST_HEADING.exec(withoutCode(text))?.[1] ?? titleFromName(name)
  const language = fields.language ?? fields.lang
  const url = fields.url ?? fields.permalink
  return {
    items: [
      {
        key: 'document',
        title,
        text,
        ...(language && { language }),
        ...(url && /^https?:\/\//i.test(url) && { url }),
      },
    ],
    failures: [],
  }
}

/** The plain `name: value` lines of YAML, which is all that titles need. */
function readFields(yaml: string): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const line of yaml.split('\n')) {
    const [, name, raw = ''] = /^([A-Za-z][\w-]*):[ \t]*(.*?)[ \t]*$/.exec(line) ?? []
    const value = /^(["'])(.*)\1$/.exec(raw)?.[2] ?? raw
    if (name && value && !/^[[{|>&*]/.test(value)) fields[name.toLowerCase()] = value
  }
  return fields
}

const withoutCode = (text: string) => text.replace(/^(`{3,}|~{3,})[\s\S]*?^\1/gm, '')
