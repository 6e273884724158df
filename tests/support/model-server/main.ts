import { SCENARIO_NAMES } from './scenarios'
import { startModelServer } from './start-model-server'

const port = Number(process.env.MODEL_SERVER_PORT ?? 4010)
const server = await startModelServer({ port })

console.log(`Stand-in for the Messages API on ${server.url}

Answer from it:
  ANTHROPIC_API_KEY=test ANTHROPIC_BASE_URL=${server.url} npm run dev

It quotes the best passage. For something else, put a marker into a message, for example:
  Where is my order? [[scenario:slow]]
  Where is my order? [[scenario:slow:100]]            100 ms between words
  Where is my order? [[scenario:overloaded,plain]]    the first request fails, later ones answer

Scenarios: ${SCENARIO_NAMES.join(' ')}`)

const stop = () => void server.close().then(() => process.exit(0))
process.once('SIGINT', stop)
process.once('SIGTERM', stop)
