import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { organization } from 'better-auth/plugins/organization'
import { twoFactor } from 'better-auth/plugins/two-factor'
import type { Logger } from 'pino'
import type { Env } from '@/lib/config/env'
import type { Database } from '@/lib/db/client'
import { CLIENT_ADDRESS_HEADER, isLoopbackAddress } from '@/lib/http/client-address'
import { localeOf } from '@/lib/http/request-locale'
import { newId } from '@/lib/protocol/ids'
import type { ResetRequest } from '@/lib/services/password/mail-reset-link'
import { RESET_SECONDS } from '@/lib/services/password/reset-link'
import { accessControl, workspaceRoles } from './workspace-roles'

export interface AuthOptions {
  env: Env
  db: Database
  /** `Secrets.appSecret`: signs the session cookies. */
  secret: string
  log: Logger
  /** Somebody forgot a password and shall get a link. */
  onResetAsked(request: ResetRequest): Promise<void>
  /** A session of the console is over. */
  onSessionEnded(sessionId: string): void
}

type Instance = ReturnType<typeof build>

/** Accounts and sessions of the people who work with the console. */
export interface Auth {
  /** Answers `/api/auth/**`. */
  handler(request: Request): Promise<Response>
  readonly api: Instance['api']
}

const DAY_SECONDS = 24 * 3600
/** Attempts to sign in, by address. */
const SIGN_IN_LIMIT = { window: 60, max: 10 }
/** Links for new passwords that can be asked for, by address. */
const RESET_LIMIT = { window: 600, max: 5 }

/** Built on first use: with port 0 the public address is known only once the server listens. */
export function createAuth(options: AuthOptions): Auth {
  let built: { publicUrl: string; instance: Instance } | undefined
  const instance = () => {
    const { publicUrl } = options.env
    if (built?.publicUrl !== publicUrl) built = { publicUrl, instance: build(options) }
    return built.instance
  }
  return {
    handler: (request) => instance().handler(request),
    get api() {
      return instance().api
    },
  }
}

function build({ env, db, secret, log, onResetAsked, onSessionEnded }: AuthOptions) {
  return betterAuth({
    appName: 'Parley',
    baseURL: env.publicUrl,
    basePath: '/api/auth',
    secret,
    trustedOrigins: env.ownOrigins,
    telemetry: { enabled: false },
    database: prismaAdapter(db, { provider: 'postgresql' }),
    // People join through the first visit's setup or an invitation, never by themselves.
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 8,
      maxPasswordLength: 128,
      resetPasswordTokenExpiresIn: RESET_SECONDS,
      revokeSessionsOnPasswordReset: true,
      // Not waited for, and never failing: the answer must not tell whether the address is known.
      async sendResetPassword({ user, token }, request) {
        const locale = localeOf(request?.headers ?? new Headers())
        onResetAsked({ user, token, locale }).catch((error) =>
          log.error({ err: error }, 'A link for a new password could not be mailed'),
        )
      },
    },
    // Prolonged in the database once a day; the cookie itself lasts as long from the signing in.
    session: { expiresIn: 30 * DAY_SECONDS, updateAge: DAY_SECONDS },
    plugins: [
      organization({
        ac: accessControl,
        roles: workspaceRoles,
        creatorRole: 'owner',
        // A workspace is made by `POST /api/v1/workspaces`, which gives it what it needs to work.
        allowUserToCreateOrganization: false,
        disableOrganizationDeletion: true,
        // Our ids carry 80 random bits: knowing one is the proof of having been invited.
        requireEmailVerificationOnInvitation: false,
        schema: { organization: { modelName: 'workspace' } },
      }),
      twoFactor({ issuer: 'Parley' }),
    ],
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            const first = await db.member.findFirst({
              where: { userId: session.userId },
              orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
              select: { organizationId: true },
            })
            return { data: { ...session, activeOrganizationId: first?.organizationId ?? null } }
          },
        },
        delete: { after: async ({ id }) => onSessionEnded(id) },
      },
    },
    rateLimit: { enabled: env.limits, storage: 'memory', customRules: limits(env) },
    advanced: {
      cookiePrefix: 'parley',
      useSecureCookies: env.publicUrl.startsWith('https:'),
      disableCSRFCheck: false,
      disableOriginCheck: false,
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
      database: { generateId: ({ model }) => newId(kindOf(model)) },
    },
    logger: {
      level: 'warn',
      log: (level, message) => log[level]({ from: 'auth' }, message),
    },
  })
}

const KINDS = [
  'user',
  'session',
  'account',
  'verification',
  'member',
  'invitation',
  'twoFactor',
] as const

function kindOf(model: string) {
  return KINDS.find((kind) => kind === model) ?? 'workspace'
}

type Limit = { window: number; max: number }

function limits(env: Env) {
  const byAddress = (own?: Limit) => (request: Request, usual: Limit) => {
    const address = request.headers.get(CLIENT_ADDRESS_HEADER)
    const local = address === null || isLoopbackAddress(address)
    return env.demo && local ? (false as const) : (own ?? usual)
  }
  return {
    '/sign-in/email': byAddress(SIGN_IN_LIMIT),
    '/request-password-reset': byAddress(RESET_LIMIT),
    '/**': byAddress(),
  }
}
