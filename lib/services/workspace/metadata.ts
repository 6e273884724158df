import * as z from 'zod/mini'

const metadata = z.looseObject({ start: z.optional(z.object({ step: z.int() })) })
export type WorkspaceMetadata = z.infer<typeof metadata>

/** What is kept beside a workspace; nothing where it cannot be read. `start` is there while the guided start runs. */
export function readMetadata(stored: string | null | undefined): WorkspaceMetadata {
  try {
    return z.parse(metadata, JSON.parse(stored ?? '{}'))
  } catch {
    return {}
  }
}
