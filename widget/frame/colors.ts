type Rgb = [number, number, number]

function parse(hex: string): Rgb {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as Rgb
}

function format(rgb: Rgb): string {
  return `#${rgb.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`
}

/** Relative luminance, WCAG 2.2. */
function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as Rgb
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Contrast of two hex colours, 1–21, WCAG 2.2. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(parse(one)), luminance(parse(other))]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** White if it can be read on the colour, otherwise black, which then always can. */
export function foregroundOn(color: string): string {
  return contrast(color, '#ffffff') >= 4.5 ? '#ffffff' : '#000000'
}

/** The colour, moved towards black or white until it stands out from the background by `ratio`. */
export function readableOn(color: string, background: string, ratio = 4.5): string {
  const target = luminance(parse(background)) > 0.18 ? 0 : 255
  const rgb = parse(color)
  for (let share = 0; share < 1; share += 0.04) {
    const mixed = format(rgb.map((value) => value + (target - value) * share) as Rgb)
    if (contrast(mixed, background) >= ratio) return mixed
  }
  return target ? '#ffffff' : '#000000'
}
