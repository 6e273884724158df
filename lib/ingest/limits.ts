/** What one import may take. Whatever is over a limit fails with a reason, or is told of where a part can be kept. */
export const INGEST_LIMITS = {
  /** Bytes of an uploaded file. */
  fileBytes: 20_000_000,
  /** Bytes of a page, once unpacked. */
  pageBytes: 5_000_000,
  /** UTF-16 units of one document. */
  documentChars: 500_000,
  /** UTF-16 units of all documents of one source. */
  totalChars: 10_000_000,
  titleChars: 200,
  rows: 5_000,
  pages: 1_000,
  /** Bytes that an archive (DOCX) may unpack to, and how many parts it may have. */
  unpackedBytes: 100_000_000,
  archiveParts: 2_000,
  /** Milliseconds for reading one file, and the heap it may take in MB. */
  parseMs: 60_000,
  heapMb: 384,
  fetchMs: 15_000,
  redirects: 5,
  /** Parts that are told of; of the others only how many they are. */
  failures: 100,
} as const
