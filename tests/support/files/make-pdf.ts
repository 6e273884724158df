interface PdfLine {
  text: string
  /** In points; 12 when not given. */
  size?: number
  /** Space above, in points. */
  above?: number
}

/** A PDF of pages of lines. */
export function makePdf(pages: readonly (readonly PdfLine[])[], title?: string): Buffer {
  const objects: string[] = []
  const add = (object: string) => objects.push(object)
  const pageId = (index: number) => 4 + index * 2
  add('<< /Type /Catalog /Pages 2 0 R >>')
  const kids = pages.map((_, index) => `${pageId(index)} 0 R`).join(' ')
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`)
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>')
  for (const [index, lines] of pages.entries()) {
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${pageId(index) + 1} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    )
    let y = 760
    const drawn = lines.map(({ text, size = 12, above = 0 }) => {
      y -= size * 1.25 + above
      return `BT /F1 ${size} Tf 72 ${y.toFixed(1)} Td (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`
    })
    const content = drawn.join('\n')
    add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`)
  }
  if (title) add(`<< /Title (${title}) >>`)
  let out = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const at = out.length
    out += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const start = out.length
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const info = title ? ` /Info ${objects.length} 0 R` : ''
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${info} >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(out, 'latin1')
}
