import { randomBytes } from 'node:crypto'

/** The public name of a widget, in its script tag. */
export const makeWidgetKey = () => `wk_${randomBytes(12).toString('hex')}`

/** What a site signs its visitors' identities with. */
export const makeWidgetSecret = () => `ws_${randomBytes(32).toString('base64url')}`
