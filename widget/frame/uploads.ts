import type { Attachment } from '../../lib/protocol/message'
import type { Chat } from './chat'
import { laterTexts } from './i18n/later/texts'
import type { Upload } from './state'
import { uuid } from './uuid'

/** The same as the server's. */
const MAX_BYTES = 10 * 1024 * 1024
const MAX_FILES = 10

const running = new Map<string, XMLHttpRequest>()

/** Uploads files for the next message. What cannot be sent stays in sight, with the reason. */
export function addFiles({ store, token }: Chat, files: readonly File[]): void {
  const change = (key: string, change: Partial<Upload>) =>
    store.set({
      uploads: store.get().uploads.map((one) => (one.key === key ? { ...one, ...change } : one)),
    })
  for (const file of files) {
    const { locale, uploads } = store.get()
    const t = laterTexts(locale)
    const key = uuid()
    const { name } = file
    const count = uploads.filter(({ error }) => !error).length
    const error =
      count >= MAX_FILES ? t.tooManyFiles : file.size > MAX_BYTES ? t.fileTooLarge : undefined
    store.set({ uploads: [...uploads, { key, name, done: 0, ...(error && { error }) }] })
    if (error) continue
    const request = new XMLHttpRequest()
    const form = new FormData()
    running.set(key, request)
    form.append('file', file, name)
    request.open('POST', '/api/widget/v1/attachments')
    request.setRequestHeader('authorization', `Bearer ${token()}`)
    request.upload.onprogress = ({ loaded, total }) => change(key, { done: loaded / total })
    request.onloadend = () => {
      if (!running.delete(key)) return
      const attachment = attachmentIn(request)
      const reasons: Record<number, string> = { 400: t.fileRefused, 413: t.fileTooLarge }
      change(key, attachment ? { attachment } : { error: reasons[request.status] ?? t.fileFailed })
    }
    request.send(form)
  }
}

export function removeFile({ store }: Chat, key: string): void {
  const request = running.get(key)
  running.delete(key)
  request?.abort()
  store.set({ uploads: store.get().uploads.filter((one) => one.key !== key) })
}

function attachmentIn({ status, responseText }: XMLHttpRequest): Attachment | undefined {
  try {
    return status === 201 ? JSON.parse(responseText).attachment : undefined
  } catch {
    return undefined
  }
}
