import { randomBytes } from 'node:crypto'

/** Told to the client and logged, so that the two can be put together. */
export const newRequestId = () => `req_${randomBytes(10).toString('hex')}`
