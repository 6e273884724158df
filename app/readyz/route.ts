import { readiness } from '@/lib/http/readiness'

export const GET = readiness
