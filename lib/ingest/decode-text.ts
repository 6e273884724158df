/** Bytes as text: by its mark, by what the server says, as UTF-8, or as the most likely of the older encodings. */
export function decodeText(bytes: Uint8Array, charset?: string): string {
  return decode(bytes, charset)
    .replace(/^\uFEFF/, '')
    .replaceAll('\0', '')
    .replace(/\r\n?/g, '\n')
}

function decode(bytes: Uint8Array, charset: string | undefined): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return (
    (charset && strict(bytes, charset)) ||
    strict(bytes, 'utf-8') ||
    chinese(bytes) ||
    new TextDecoder('windows-1252').decode(bytes)
  )
}

function strict(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Western text is often valid GB 18030 as well, but then its characters beyond ASCII are few. */
function chinese(bytes: Uint8Array): string | undefined {
  const text = strict(bytes, 'gb18030')
  const han = text?.match(/\p{Script=Han}/gu)?.length ?? 0
  const ascii = text?.match(/[A-Za-z]/g)?.length ?? 0
  return han > ascii ? text : undefined
}
