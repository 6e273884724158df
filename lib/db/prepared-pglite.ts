import { setImmediate as turn } from 'node:timers/promises'
import {
  messages,
  PGlite,
  parse,
  protocol,
  type QueryOptions,
  type Results,
} from '@electric-sql/pglite'

type BackendMessage = Parameters<typeof parse.parseResults>[0][number]
interface Prepared {
  name: string
  parameterTypes: number[]
  /** Absent for statements that answer no rows. */
  columns: BackendMessage | undefined
}

const { serialize } = protocol
/** A statement that computed this long is followed by a turn of the event loop, in milliseconds. */
const LONG_MS = 5

/** Statements kept ready; the application's own are fewer, lists of varying length make the others. */
export const MAX_STATEMENTS = 300

/**
 * PGlite that parses and plans a statement once instead of at each call, which is most of what a short one costs. Inside
 * its transactions statements are run as PGlite does.
 */
export class PreparedPGlite extends PGlite {
  /** Least recently used first. */
  readonly #statements = new Map<string, Prepared>()
  #count = 0

  override async query<T>(
    sql: string,
    params: unknown[] = [],
    options?: QueryOptions,
  ): Promise<Results<T>> {
    await this._checkReady()
    const attempt = async () => this.#run<T>(await this.#prepared(sql), params, options)
    return this._runExclusiveTransaction(() =>
      this._runExclusiveQuery(async () => {
        const start = performance.now()
        try {
          return await attempt()
        } catch (error) {
          await this.#forget(sql)
          if (!isStale(error)) throw error
          return attempt()
        } finally {
          // Those that wait in line would otherwise follow at once, and sockets would stand still for all of them.
          if (performance.now() - start > LONG_MS) await turn()
        }
      }),
    )
  }

  async #run<T>(
    { name, parameterTypes, columns }: Prepared,
    params: unknown[],
    options?: QueryOptions,
  ): Promise<Results<T>> {
    const values = params.map((value, index) => {
      if (value === null || value === undefined) return null
      const write = this.serializers[parameterTypes[index] ?? 0]
      return write ? write(value) : String(value)
    })
    const answer = await this.#exchange(
      serialize.bind({ statement: name, values }),
      serialize.execute(),
    )
    await this.syncToFs()
    const [result] = parse.parseResults(
      columns ? [columns, ...answer] : answer,
      this.parsers,
      options,
    )
    return result as Results<T>
  }

  async #prepared(sql: string): Promise<Prepared> {
    const known = this.#statements.get(sql)
    if (known) {
      this.#statements.delete(sql)
      this.#statements.set(sql, known)
      return known
    }
    const oldest = this.#statements.keys().next()
    if (this.#statements.size >= MAX_STATEMENTS && !oldest.done) await this.#forget(oldest.value)
    const name = `s${++this.#count}`
    const answer = await this.#exchange(
      serialize.parse({ name, text: sql }),
      serialize.describe({ type: 'S', name }),
    )
    const statement = {
      name,
      parameterTypes: parse.parseDescribeStatementResults(answer),
      columns: answer.find((message) => message.name === 'rowDescription'),
    }
    this.#statements.set(sql, statement)
    return statement
  }

  async #forget(sql: string): Promise<void> {
    const name = this.#statements.get(sql)?.name
    this.#statements.delete(sql)
    await this.#exchange(serialize.close({ type: 'S', ...(name && { name }) }))
  }

  /** Sends messages and the one that ends them in one go. */
  #exchange(...parts: Uint8Array[]): Promise<BackendMessage[]> {
    const whole = Buffer.concat([...parts, serialize.sync()])
    return this.execProtocolStream(whole, { syncToFs: false })
  }
}

/** The tables of a prepared statement have changed, so that it would answer other columns (`feature_not_supported`). */
const isStale = (error: unknown) =>
  error instanceof messages.DatabaseError && error.code === '0A000'
