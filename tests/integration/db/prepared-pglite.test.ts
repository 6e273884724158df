import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MAX_STATEMENTS, PreparedPGlite } from '@/lib/db/prepared-pglite'

describe('PGlite with statements kept ready', () => {
  let db: PreparedPGlite

  beforeAll(async () => {
    db = new PreparedPGlite('memory://')
    await db.waitReady
    await db.exec('CREATE TABLE thing (id int PRIMARY KEY, name text, tags text[])')
  })
  afterAll(() => db.close())

  test('answers the same when a statement runs again with other values', async () => {
    const insert = 'INSERT INTO thing VALUES ($1, $2, $3)'
    expect(await db.query(insert, [1, 'one', ['a', 'b']])).toMatchObject({ affectedRows: 1 })
    expect(await db.query(insert, [2, null, []])).toMatchObject({ affectedRows: 1 })

    const select = 'SELECT * FROM thing WHERE id = $1'
    expect((await db.query(select, [1])).rows).toEqual([{ id: 1, name: 'one', tags: ['a', 'b'] }])
    expect((await db.query(select, [2])).rows).toEqual([{ id: 2, name: null, tags: [] }])
    expect((await db.query(select, [3])).rows).toEqual([])
  })

  test('goes on after a statement that fails, be it in itself or by its values', async () => {
    await expect(db.query('SELECT nothing FROM nowhere')).rejects.toMatchObject({ code: '42P01' })
    const insert = 'INSERT INTO thing (id) VALUES ($1)'
    await db.query(insert, [10])
    await expect(db.query(insert, [10])).rejects.toMatchObject({ code: '23505' })
    await db.query(insert, [11])
    expect((await db.query('SELECT id FROM thing WHERE id >= 10 ORDER BY id')).rows).toEqual([
      { id: 10 },
      { id: 11 },
    ])
  })

  test('prepares a statement anew whose table has changed since', async () => {
    const select = 'SELECT * FROM changing'
    await db.exec('CREATE TABLE changing (a int); INSERT INTO changing VALUES (1)')
    await db.query(select)
    await db.exec('ALTER TABLE changing ADD COLUMN b int DEFAULT 2')
    expect((await db.query(select)).rows).toEqual([{ a: 1, b: 2 }])
  })

  test('waits for a transaction, and sees what it committed', async () => {
    const count = 'SELECT count(*)::int AS count FROM thing WHERE id BETWEEN 20 AND 29'
    await db.query(count)
    const transaction = db.transaction(async (tx) => {
      await tx.query('INSERT INTO thing (id) VALUES (20)')
      await tx.query('INSERT INTO thing (id) VALUES (21)')
    })
    expect((await db.query(count)).rows).toEqual([{ count: 2 }])
    await transaction
  })

  test('lets go of the statement least recently used', async () => {
    for (let n = 0; n < MAX_STATEMENTS + 20; n++) await db.query(`SELECT ${n}`)
    const { rows } = await db.query('SELECT count(*)::int AS count FROM pg_prepared_statements')
    expect(rows).toEqual([{ count: MAX_STATEMENTS }])
  })
})
