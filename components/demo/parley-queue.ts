/** What the shop calls; arguments are a verb and its values. */
type ParleyCall = (...args: unknown[]) => void
interface ParleyHost {
  Parley?: ParleyCall & { q?: unknown[][] }
}

/** Calls the chat, or queues the call for the script that is still on its way. */
export function parley(...args: unknown[]): void {
  // The global belongs to the embedded script, so a customer's page knows no type for it.
  const host = window as ParleyHost
  if (!host.Parley) {
    const stub: NonNullable<ParleyHost['Parley']> = (...call) => {
      stub.q = [...(stub.q ?? []), call]
    }
    host.Parley = stub
  }
  host.Parley(...args)
}
