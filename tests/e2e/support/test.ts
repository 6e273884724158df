import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
} from '@playwright/test'
import type { WidgetView } from '@/lib/protocol/http-views'
import { Agent } from './agent'
import { Api, type Person, type StorageState, signIn } from './api'
import { Complaints } from './complaints'
import { OwnWorkspace } from './own-workspace'
import { pageWith, type Site, startSite } from './site'
import { Visitor } from './visitor'

/** Room for the list, the conversation and its details. */
const DESK = { width: 1440, height: 900 }

export interface EmbedOptions {
  /** False keeps the site off the widget's list. */
  allowed?: boolean
  head?: string
  body?: string
  attributes?: string
  headers?: (parley: string) => Record<string, string>
}

export interface Embedded {
  url: string
  site: Site
  widget: WidgetView
}

interface Fixtures {
  complaints: Complaints
  /** A browser of its own, as each visitor and each agent has one. */
  newBrowser(options?: BrowserContextOptions): Promise<BrowserContext>
  /** A visitor in front of the open chat in the demo's shop. */
  visitor(options?: BrowserContextOptions): Promise<Visitor>
  /** An agent who is signed in, in front of the inbox. */
  agent(who?: Person, options?: BrowserContextOptions): Promise<Agent>
  owner: Api
  /** A workspace of its own, for what other tests would disturb. */
  workspace: OwnWorkspace
  /** A site of its own with a widget of its own. */
  embed(options?: EmbedOptions): Promise<Embedded>
}

interface WorkerFixtures {
  sessions: Record<Person, StorageState>
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  sessions: [
    async ({ playwright }, use, { project }) => {
      const baseURL = project.use.baseURL ?? ''
      const owner = await signIn(playwright, baseURL, 'owner')
      const agent = await signIn(playwright, baseURL, 'agent')
      await use({ owner, agent })
    },
    { scope: 'worker' },
  ],

  complaints: [
    // biome-ignore lint/correctness/noEmptyPattern: how a fixture says that it needs none
    async ({}, use) => {
      const complaints = new Complaints()
      await use(complaints)
      expect(complaints.unexpected(), 'what the browser complained of').toEqual([])
    },
    { auto: true },
  ],

  context: async ({ context, complaints }, use) => {
    complaints.watch(context)
    await use(context)
  },

  newBrowser: async ({ browser, complaints }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (options) => {
      const context = await browser.newContext(options)
      contexts.push(context)
      complaints.watch(context)
      return context
    })
    await Promise.all(contexts.map((context) => context.close()))
  },

  visitor: async ({ newBrowser }, use) => {
    await use(async (options) => {
      const page = await (await newBrowser(options)).newPage()
      await page.goto('/demo')
      return new Visitor(page).open()
    })
  },

  agent: async ({ newBrowser, playwright, sessions, baseURL }, use) => {
    const requests: { dispose(): Promise<void> }[] = []
    await use(async (who = 'agent', options) => {
      const storageState = sessions[who]
      const page = await (await newBrowser({ viewport: DESK, ...options, storageState })).newPage()
      const request = await apiRequest(playwright, baseURL, storageState)
      requests.push(request)
      await page.goto('/inbox')
      return new Agent(page, new Api(request), who)
    })
    await Promise.all(requests.map((request) => request.dispose()))
  },

  owner: async ({ playwright, sessions, baseURL }, use) => {
    const request = await apiRequest(playwright, baseURL, sessions.owner)
    await use(new Api(request))
    await request.dispose()
  },

  workspace: async ({ newBrowser, playwright, baseURL: given }, use) => {
    const baseURL = given ?? ''
    // A session of its own: the workspace it works in is changed.
    const storageState = await signIn(playwright, baseURL, 'owner')
    const request = await apiRequest(playwright, baseURL, storageState)
    const api = new Api(request)
    const { id } = await api.call<{ id: string }>('POST', 'workspaces', { name: 'Quiet' })
    const chosen = await request.post('/api/auth/organization/set-active', {
      data: { organizationId: id },
    })
    expect(chosen.ok(), await chosen.text()).toBe(true)
    const [widget] = await api.call<WidgetView[]>('GET', 'widgets')
    if (!widget) throw new Error('a workspace comes with a widget')
    const own = new OwnWorkspace(api, widget, baseURL, async (options) =>
      (await newBrowser({ viewport: DESK, ...options, storageState })).newPage(),
    )
    await use(own)
    own.close()
    await request.dispose()
  },

  embed: async ({ owner, baseURL }, use) => {
    const sites: Site[] = []
    await use(async ({ allowed = true, headers, ...page } = {}) => {
      const site = await startSite()
      sites.push(site)
      const widget = await owner.createWidget(allowed ? [site.origin] : [])
      const html = pageWith({ src: `${baseURL ?? ''}/w/${widget.key}.js`, ...page })
      site.pages.set('/', { html, headers: headers?.(baseURL ?? '') ?? {} })
      return { url: `${site.origin}/`, site, widget }
    })
    await Promise.all(sites.map((site) => site.close()))
  },
})

type Playwright = Parameters<typeof signIn>[0]

function apiRequest(
  playwright: Playwright,
  baseURL: string | undefined,
  storageState: StorageState,
) {
  const origin = baseURL ?? ''
  return playwright.request.newContext({
    baseURL: origin,
    storageState,
    extraHTTPHeaders: { origin },
  })
}

export { unique } from './visitor'
export { expect }
