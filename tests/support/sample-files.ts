const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

/** The smallest PNG: one pixel. */
export const PNG = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
)
export const JPEG = latin1('\xff\xd8\xff\xe0\0\x10JFIF\0')
export const GIF = latin1('GIF89a\x01\0\x01\0')
export const WEBP = latin1('RIFF\x1a\0\0\0WEBPVP8L')
export const PDF = latin1('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')
export const DOCX = latin1('PK\x03\x04\x14\0[Content_Types].xml…PK\x03\x04word/document.xml')
export const XLSX = latin1('PK\x03\x04\x14\0[Content_Types].xml…PK\x03\x04xl/workbook.xml')
export const ZIP = latin1('PK\x03\x04\x14\0\0\0setup.exe')
export const EXE = latin1('MZ\x90\0\x03\0\0\0')
export const TEXT = new TextEncoder().encode('Grüße, 你好\r\n\tand so on\n')
