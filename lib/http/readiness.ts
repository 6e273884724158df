import { type Deps, getDeps } from '@/lib/deps'

const DATABASE_PATIENCE_MS = 2000

/** 200 when requests can be served; 503 while starting or draining, or while the database does not answer. */
export async function readiness(): Promise<Response> {
  const deps = startedDeps()
  if (!deps) return answer('starting')
  if (deps.draining) return answer('draining')
  if (!(await databaseAnswers(deps))) return answer('database does not answer')
  return Response.json({ status: 'ready', database: deps.databaseKind }, { headers: NO_STORE })
}

const NO_STORE = { 'cache-control': 'no-store' }

const answer = (status: string) => Response.json({ status }, { status: 503, headers: NO_STORE })

function startedDeps(): Deps | undefined {
  try {
    return getDeps()
  } catch {
    return undefined
  }
}

async function databaseAnswers({ db, log }: Deps): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), DATABASE_PATIENCE_MS)
  })
  const asked = db.$queryRaw`SELECT 1`.then(
    () => true,
    (error: unknown) => {
      log.warn({ err: error }, 'The database does not answer')
      return false
    },
  )
  return Promise.race([asked, patience]).finally(() => clearTimeout(timer))
}
