import type { Page } from '@playwright/test'
import { SignJWT } from 'jose'

export type Parley = (...call: unknown[]) => unknown

const STUB =
  'window.Parley = window.Parley || function () { (Parley.q = Parley.q || []).push(arguments) };'

/** Goes before the widget's tag and keeps what it tells. */
export const KEEP_EVENTS = `<script>${STUB} window.heard = [];
for (const name of 'ready show hide conversationStarted messageSent messageReceived replyStarted replyEnded handoffRequested agentJoined conversationResolved error'.split(' '))
  Parley('on', name, (data) => heard.push([name, data]));</script>`

/** Calls the programming interface in the page. */
export const parley = (page: Page, ...call: unknown[]) =>
  page.evaluate((args) => {
    const host = window as unknown as { Parley: Parley }
    host.Parley(...args)
  }, call)

export const heard = (page: Page) =>
  page.evaluate(() => (window as unknown as { heard: [string, never][] }).heard)

export const visitorId = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const host = window as unknown as { Parley: Parley }
        host.Parley('getVisitorId', resolve)
      }),
  )

/** What a site signs for its visitor. */
export const signedIdentity = (secret: string, sub: string, claims: Record<string, string> = {}) =>
  new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(sub)
    .setExpirationTime('10m')
    .sign(new TextEncoder().encode(secret))
