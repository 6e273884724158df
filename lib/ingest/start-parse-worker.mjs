// The thread's entry where the source itself runs: a worker of Node 20 does not take over its parent's loader.
import { register } from 'tsx/esm/api'

register()
await import('./parse-worker.ts')
