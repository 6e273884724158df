import { jwtVerify } from 'jose'
import * as z from 'zod/mini'
import { freeText, maybe, requiredText } from '@/lib/protocol/text'
import { type Traits, traitsSchema } from '@/lib/protocol/visitor-socket'

/** Who a visitor is, by the word of the site that embeds the widget. */
export interface Identity {
  sub: string
  email?: string
  name?: string
  traits?: Traits
  /** Seconds since 1970. */
  exp: number
}

/** The token is not signed with the widget's secret, ran out, or says something it may not. */
export class IdentityError extends Error {
  readonly code = 'invalid_identity'
  constructor(message: string) {
    super(message)
    this.name = 'IdentityError'
  }
}

const CLOCK_TOLERANCE_SECONDS = 30
const MAX_LENGTH = 8000

/** Sites often send an empty string for what they do not know. */
const blankIsAbsent = <T extends z.core.$ZodType>(schema: T) =>
  z.pipe(
    z.transform((value) => (typeof value === 'string' && value.trim() === '' ? undefined : value)),
    maybe(schema),
  )

const claims = z.object({
  sub: requiredText(200),
  exp: z.number(),
  email: blankIsAbsent(z.email().check(z.maxLength(200))),
  name: blankIsAbsent(z.pipe(freeText(200), z.string())),
  traits: maybe(traitsSchema),
})

/** Checks an HS256 JWT with the widget's secret. Throws `IdentityError`, whose message is fit to be shown to the site. */
export async function verifyIdentity(jwt: string, secret: string): Promise<Identity> {
  if (jwt.length > MAX_LENGTH)
    throw new IdentityError(`The identity is longer than ${MAX_LENGTH} characters`)
  const payload = await verifySignature(jwt, secret)
  const parsed = z.safeParse(claims, payload)
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path.join('.') ?? 'claims'
    throw new IdentityError(`The identity's "${field}" is not valid`)
  }
  const { sub, exp, email, name, traits } = parsed.data
  return { sub, exp, ...(email && { email }), ...(name && { name }), ...(traits && { traits }) }
}

async function verifySignature(jwt: string, secret: string): Promise<unknown> {
  try {
    const { payload } = await jwtVerify(jwt, new TextEncoder().encode(secret), {
      algorithms: ['HS256'],
      requiredClaims: ['sub', 'exp'],
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
    })
    return payload
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ERR_JWT_EXPIRED') throw new IdentityError('The identity has run out')
    if (code === 'ERR_JWT_CLAIM_VALIDATION_FAILED')
      throw new IdentityError('The identity lacks "sub" or "exp", or one of its times is wrong')
    throw new IdentityError("The identity is not signed with this widget's secret (HS256)")
  }
}
