import { unknownRoute } from '@/lib/http/unknown-route'

/** What no other route answers. */
export const GET = unknownRoute
export const POST = unknownRoute
export const PUT = unknownRoute
export const PATCH = unknownRoute
export const DELETE = unknownRoute
