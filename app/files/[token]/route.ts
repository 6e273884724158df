import { getDeps } from '@/lib/deps'
import { fileResponse } from '@/lib/http/file-response'
import { problemResponse } from '@/lib/http/problem'
import { newRequestId } from '@/lib/http/request-id'
import { openLinkedFile } from '@/lib/services/attachment/open'

/** A file of a conversation, for whoever has its signed address. */
export async function GET(_: Request, { params }: { params: Promise<{ token: string }> }) {
  const deps = getDeps()
  try {
    return fileResponse(await openLinkedFile(deps, (await params).token))
  } catch (error) {
    return problemResponse(error, newRequestId(), deps.log)
  }
}
