import type { Attachment } from '@/lib/protocol/message'
import { ApiError } from './api-error'

interface UploadOptions {
  workspaceId: string
  /** From 0 to 1. */
  onProgress: (share: number) => void
  signal: AbortSignal
}

/** Uploads a file that a message will carry. Unlike `fetch`, it tells how far it is. Throws `ApiError`. */
export function uploadFile(file: File, options: UploadOptions): Promise<Attachment> {
  const { workspaceId, onProgress, signal } = options
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const form = new FormData()
    form.append('file', file)
    request.open('POST', '/api/v1/attachments')
    request.setRequestHeader('x-workspace', workspaceId)
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onload = () => {
      const body: unknown = request.response
      if (request.status === 201) resolve((body as { data: Attachment }).data)
      else reject(refusal(request.status, body))
    }
    request.onerror = () => reject(new ApiError('network', 0, 'Parley cannot be reached.'))
    signal.addEventListener('abort', () => request.abort())
    request.send(form)
  })
}

function refusal(status: number, body: unknown): ApiError {
  const { code, detail, title } = (body ?? {}) as Record<string, unknown>
  const text = [detail, title].find((one) => typeof one === 'string')
  return new ApiError(typeof code === 'string' ? code : 'internal', status, String(text ?? ''))
}
