// Ends with status 1 and one line when an environment variable is wrong, before anything is built.
import { makeDataDir } from '@/lib/config/data-dir'
import { EnvError, readEnv } from '@/lib/config/env'

try {
  makeDataDir(readEnv(process.env, { demo: process.argv.includes('--demo') }).dataDir)
} catch (error) {
  console.error(error instanceof EnvError ? error.message : error)
  process.exit(1)
}
