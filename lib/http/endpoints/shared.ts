import { idParams, listQuery } from '@/lib/protocol/http'

/** Routes about one thing, and routes that list. */
export const one = { params: idParams } as const
export const paged = { query: listQuery } as const
