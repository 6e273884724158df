/** Bytes of one file. */
export const MAX_ATTACHMENT_BYTES = 10 * 1024 * 1024
/** Files with one message. */
export const MAX_ATTACHMENTS = 10
