/** What to call a contact: the name, else the address, else a stable stand-in with the reader's word for a visitor. */
export function contactName(
  contact: { id: string; name: string | null; email: string | null },
  visitor = 'Visitor',
): string {
  return contact.name || contact.email || `${visitor} ${contact.id.slice(-4).toUpperCase()}`
}
