/** What to call a contact: the name, else the address, else a stable stand-in. */
export function contactName(contact: {
  id: string
  name: string | null
  email: string | null
}): string {
  return contact.name || contact.email || `Visitor ${contact.id.slice(-4).toUpperCase()}`
}
