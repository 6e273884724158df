/** Bytes after gzip. */
const INBOX = 200_000
const OTHERS = 150_000

export const budgetOf = (route: string): number => (route === '/inbox' ? INBOX : OTHERS)
