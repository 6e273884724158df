import ipaddr from 'ipaddr.js'

/**
 * Whether an address is on the public internet: everything with a purpose of its own (private, loopback, link-local,
 * shared, multicast, tunnels …) is not. IPv4 written as IPv6 counts as what it stands for.
 */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '')
  if (!ipaddr.isValid(bare)) return false
  return ipaddr.process(bare).range() === 'unicast'
}
