import { lookup as resolveByDns } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { IngestError } from '../errors'
import { isPublicAddress } from './allowed-address'

export type Resolve = (host: string) => Promise<{ address: string; family: number }[]>

export const resolveByName: Resolve = (host) =>
  new Promise((resolve, reject) => {
    resolveByDns(host, { all: true, verbatim: true }, (error, addresses) => {
      if (error) reject(new IngestError('host_not_found', `${host} is not known`))
      else resolve(addresses)
    })
  })

export const refused = (host: string) =>
  new IngestError('address_refused', `${host} is not on the public internet`)

/**
 * The name look-up of a connection, which answers with public addresses alone. It is the very one that the connection is
 * made to: a name that answers otherwise a moment later gains nothing.
 */
export function guardedLookup(resolve: Resolve, isAllowed: boolean): LookupFunction {
  return (host, options, callback) => {
    resolve(host).then(
      (addresses) => {
        const isSafe = isAllowed || addresses.every(({ address }) => isPublicAddress(address))
        const [first] = addresses
        if (!first) callback(new IngestError('host_not_found', `${host} is not known`), '')
        else if (!isSafe) callback(refused(host), '')
        else if (options.all) callback(null, addresses)
        else callback(null, first.address, first.family)
      },
      (error: NodeJS.ErrnoException) => callback(error, ''),
    )
  }
}
