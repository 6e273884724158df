// Takes the place of the part of Next's router that learns patterns of routes (scripts/light-pages.ts): nothing reads
// them, since `experimental.optimisticRouting` is off. What is left is what it does with an address that fits no pattern.
import {
  fulfillRouteCacheEntry,
  writeRouteIntoCache,
} from 'next/dist/client/components/segment-cache/cache'

type Written = Parameters<typeof writeRouteIntoCache>
type Fulfilled = Parameters<typeof fulfillRouteCacheEntry>

export function discoverKnownRoute(
  now: Written[0],
  pathname: Written[1],
  search: Written[2],
  nextUrl: Written[3],
  pending: Fulfilled[1] | null,
  ...route: [Written[4], Written[5], Written[6], Written[7], Written[8], hasDynamicRewrite: boolean]
) {
  const [root, couldBeIntercepted, canonicalUrl, renderedSearch, perSegment] = route
  return pending
    ? fulfillRouteCacheEntry(
        now,
        pending,
        root,
        couldBeIntercepted,
        canonicalUrl,
        renderedSearch,
        perSegment,
      )
    : writeRouteIntoCache(
        now,
        pathname,
        search,
        nextUrl,
        root,
        couldBeIntercepted,
        canonicalUrl,
        renderedSearch,
        perSegment,
      )
}

export const matchKnownRoute = () => null
export const resetKnownRoutes = () => {}
