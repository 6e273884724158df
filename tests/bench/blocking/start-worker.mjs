// A worker thread of Node 20 does not take over the loader of its parent: it registers its own.
import { register } from 'tsx/esm/api'

register()
await import('./worker.ts')
