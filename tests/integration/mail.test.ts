import { createServer, type Socket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { readEnv } from '@/lib/config/env'
import { openDatabase } from '@/lib/db/client'
import { createMailer } from '@/lib/mail/mailer'
import { createLogger } from '@/lib/observability/logger'
import { createTestDatabase } from '@/tests/support/test-database'

const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean()
})

/** A mail server that takes everything, or refuses every recipient. */
async function smtpServer({ refuse = false } = {}) {
  const received: string[] = []
  const talk = (socket: Socket) => {
    let data = false
    let buffer = ''
    const say = (line: string) => socket.write(`${line}\r\n`)
    say('220 test')
    socket.on('data', (chunk) => {
      buffer += chunk.toString('utf8')
      for (let end = buffer.indexOf('\r\n'); end >= 0; end = buffer.indexOf('\r\n')) {
        const line = buffer.slice(0, end)
        buffer = buffer.slice(end + 2)
        received.push(line)
        if (data) {
          if (line === '.') {
            data = false
            say('250 taken')
          }
        } else if (line === 'DATA') {
          data = true
          say('354 go on')
        } else if (line.startsWith('RCPT') && refuse) say('550 no such mailbox')
        else if (line === 'QUIT') socket.end('221 bye\r\n')
        else say('250 fine')
      }
    })
    socket.on('error', () => undefined)
  }
  const server = createServer(talk)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  cleanups.push(() => new Promise((resolve) => server.close(resolve)))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  return { url: `smtp://127.0.0.1:${port}?from=chat@shop.test`, port, received }
}

async function mailer(smtpUrl?: string) {
  const stored = await createTestDatabase('embedded')
  cleanups.push(() => stored.remove())
  const { db, close } = await openDatabase({
    dataDir: stored.dataDir,
    migrationsDir: 'prisma/migrations',
  })
  cleanups.push(close)
  const env = readEnv({
    DATA_DIR: stored.dataDir,
    LOG_LEVEL: 'silent',
    PUBLIC_URL: 'https://chat.shop.test',
    ...(smtpUrl && { SMTP_URL: smtpUrl }),
  })
  return { db, mail: createMailer({ env, db, log: createLogger(env) }) }
}

const MAIL = {
  workspaceId: null,
  kind: 'test',
  to: 'ada@shop.test',
  subject: '欢迎',
  text: 'A line.\n',
}

test('without a mail server mails are kept', async () => {
  const { db, mail } = await mailer()
  expect(mail.isSetUp).toBe(false)
  expect(await mail.send(MAIL)).toBe('kept')
  expect(await db.mail.findFirst()).toMatchObject({ ...MAIL, status: 'kept', sentAt: null })
})

test('with one they are sent, and the record says so', async () => {
  const server = await smtpServer()
  const { db, mail } = await mailer(server.url)
  expect(await mail.send(MAIL)).toBe('sent')
  expect(server.received).toContain('MAIL FROM:<chat@shop.test>')
  expect(server.received).toContain('RCPT TO:<ada@shop.test>')
  expect(server.received).toContain('A line.')
  expect((await db.mail.findFirst())?.sentAt).toBeInstanceOf(Date)
})

test('what could not be sent is kept with the reason', async () => {
  const server = await smtpServer({ refuse: true })
  const refused = await mailer(server.url)
  expect(await refused.mail.send(MAIL)).toBe('failed')
  expect((await refused.db.mail.findFirst())?.error).toContain('no such mailbox')
})
