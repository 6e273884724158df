import { inflateRawSync } from 'node:zlib'
import { IngestError } from '../errors'
import { INGEST_LIMITS } from '../limits'

const END = Buffer.from([0x50, 0x4b, 0x05, 0x06])
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50

const broken = () =>
  new IngestError('broken_file', 'The file is damaged: it is not a whole archive')
const tooLarge = () => new IngestError('too_large', 'The file unpacks to more than can be read')

/**
 * Unpacks each part of an archive with a limit, before a library does so without one. What an archive says about its own
 * sizes is not believed. Throws `IngestError`.
 */
export function checkZip(bytes: Uint8Array): void {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = zip.lastIndexOf(END)
  if (end < 0 || end + 22 > zip.length) throw broken()
  const parts = zip.readUInt16LE(end + 10)
  const directory = zip.readUInt32LE(end + 16)
  // Bytes in front of the archive, or the 64 bit form: no word processor writes them.
  if (directory + zip.readUInt32LE(end + 12) !== end) throw broken()
  if (parts > INGEST_LIMITS.archiveParts) throw tooLarge()

  let left: number = INGEST_LIMITS.unpackedBytes
  let at = directory
  for (let part = 0; part < parts; part++) {
    if (at + 46 > end || zip.readUInt32LE(at) !== ENTRY) throw broken()
    left -= unpackedLength(zip, at, left)
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  if (at !== end) throw broken()
}

function unpackedLength(zip: Buffer, entry: number, most: number): number {
  const method = zip.readUInt16LE(entry + 10)
  const packed = zip.readUInt32LE(entry + 20)
  const local = zip.readUInt32LE(entry + 42)
  if (local + 30 > zip.length || zip.readUInt32LE(local) !== LOCAL) throw broken()
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
  if (start + packed > zip.length) throw broken()
  if (method === 0) {
    if (packed > most) throw tooLarge()
    return packed
  }
  if (method !== 8) throw broken()
  try {
    const options = { maxOutputLength: Math.max(1, most) }
    return inflateRawSync(zip.subarray(start, start + packed), options).length
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    throw code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge() : broken()
  }
}
