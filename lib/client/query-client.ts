import { QueryClient } from '@tanstack/react-query'
import { ApiError } from './api-error'

/** The socket keeps what is shown fresh, so nothing is asked for again by time or focus alone. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        refetchOnWindowFocus: false,
        retry: (failures, error) => failures < 2 && isPassing(error),
        retryDelay: (attempt) => 400 * 2 ** attempt,
      },
    },
  })
}

const isPassing = (error: unknown) =>
  error instanceof ApiError && (error.code === 'network' || error.status >= 500)
