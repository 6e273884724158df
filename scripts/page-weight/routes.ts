import { readdirSync } from 'node:fs'
import type { Visitor } from './visitor'

/** Where somebody who is signed in finds the page, or null: it only sends on. */
type Open = (visitor: Visitor) => Promise<Address> | Address | null

export interface Address {
  path: string
  cookie?: string
}

/** Pages whose address is not their route, or whose reader is not the owner of the demo's workspace. */
const SPECIAL: Record<string, Open> = {
  '/': () => null,
  '/sign-in': () => ({ path: '/sign-in' }),
  '/sign-in/verify': () => ({ path: '/sign-in/verify' }),
  '/forgot': () => ({ path: '/forgot' }),
  '/invite/[token]': async (visitor) => ({ path: await visitor.invite() }),
  '/reset/[token]': async (visitor) => ({ path: await visitor.resetPassword() }),
  '/no-workspace': async (visitor) => ({
    path: '/no-workspace',
    cookie: await visitor.loseWorkspace(),
  }),
  '/reference': () => ({ path: '/reference' }),
  '/preview/[key]': ({ cookie }) => ({ path: '/preview/wk_demo', cookie }),
  '/assistant/[id]': async (visitor) => own(visitor, `/assistant/${await assistant(visitor)}`),
  '/assistant/[id]/playground': async (visitor) =>
    own(visitor, `/assistant/${await assistant(visitor)}/playground`),
  '/knowledge/[id]': async (visitor) => own(visitor, `/knowledge/${await base(visitor)}`),
  '/knowledge/[id]/new': async (visitor) => own(visitor, `/knowledge/${await base(visitor)}/new`),
  '/knowledge/documents/[id]': async (visitor) => {
    const list = `knowledge-bases/${await base(visitor)}/documents`
    return own(visitor, `/knowledge/documents/${await visitor.firstOf(list)}`)
  },
  '/rules/[id]': async (visitor) =>
    own(visitor, `/rules/${await visitor.firstOf('escalation-rules')}`),
  '/widgets/[id]': async (visitor) => own(visitor, `/widgets/${await visitor.firstOf('widgets')}`),
}

/** It needs a server with nothing in its database. */
export const SETUP = '/setup'
/** A customer's site, made up: nothing of the console. */
const SHOP = /^\/demo(\/|$)/

/** Every page of the console, as its folder says it, without groups: `/widgets/[id]`. */
export function routesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|[\\/])page\.tsx$/.test(file))
    .map((file) => {
      const parts = file.split(/[\\/]/).slice(0, -1)
      return `/${parts.filter((part) => !/^\(.*\)$/.test(part)).join('/')}`
    })
    .filter((route) => !SHOP.test(route))
    .sort()
}

export async function addressOf(route: string, visitor: Visitor): Promise<Address | null> {
  const open = SPECIAL[route]
  if (open) return open(visitor)
  if (route.includes('[')) throw new Error(`Nothing is known yet that ${route} could show`)
  return own(visitor, route)
}

const own = ({ cookie }: Visitor, path: string): Address => ({ path, cookie })
const base = (visitor: Visitor) => visitor.firstOf('knowledge-bases')
const assistant = (visitor: Visitor) => visitor.firstOf('assistants')
