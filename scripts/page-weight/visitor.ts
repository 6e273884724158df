const PASSWORD = 'parley-demo'

/** The owner of the demo's workspace, with what it takes to see each of its pages. */
export class Visitor {
  readonly #url: string
  readonly cookie: string

  private constructor(url: string, cookie: string) {
    this.#url = url
    this.cookie = cookie
  }

  static async signIn(url: string): Promise<Visitor> {
    return new Visitor(url, await signIn(url, 'owner@demo.test'))
  }

  async firstOf(list: string): Promise<string> {
    const [found] = await this.#call<{ id: string }[]>('GET', `${list}?limit=1`)
    if (!found) throw new Error(`The demo has no ${list}`)
    return found.id
  }

  async invite(): Promise<string> {
    const body = { email: 'invited@demo.test', role: 'agent' }
    const { url } = await this.#call<{ url: string }>('POST', 'invitations', body)
    return new URL(url).pathname
  }

  async resetPassword(): Promise<string> {
    const path = `members/${await this.#agent()}/reset-link`
    return new URL((await this.#call<{ url: string }>('POST', path)).url).pathname
  }

  /** Removes the agent; the answer is their session. */
  async loseWorkspace(): Promise<string> {
    const cookie = await signIn(this.#url, 'agent@demo.test')
    await this.#call('DELETE', `members/${await this.#agent()}`)
    return cookie
  }

  async #agent(): Promise<string> {
    const members = await this.#call<{ id: string; email: string }[]>('GET', 'members')
    const agent = members.find(({ email }) => email === 'agent@demo.test')
    if (!agent) throw new Error('The demo has no agent')
    return agent.id
  }

  async #call<T>(method: string, path: string, body?: object): Promise<T> {
    const response = await fetch(`${this.#url}/api/v1/${path}`, {
      method,
      headers: { cookie: this.cookie, origin: this.#url, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
    return text === '' ? (undefined as T) : (JSON.parse(text) as { data: T }).data
  }
}

async function signIn(url: string, email: string): Promise<string> {
  const response = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email, password: PASSWORD }),
  })
  if (!response.ok) throw new Error(`Signing in as ${email}: ${response.status}`)
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}
