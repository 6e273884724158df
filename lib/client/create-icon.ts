// In browsers it makes lucide's icons instead of lucide's own code (scripts/light-pages.ts), which weighs more than the
// icons of a page. The same elements, since servers write them first; a test holds it against that one.
import { createElement, type SVGProps } from 'react'

interface IconData {
  name: string
  aliases?: string[]
  node: [tag: string, attributes: Record<string, string>][]
}

interface IconProps extends SVGProps<SVGSVGElement> {
  size?: number
}

export default function createLucideIcon({ name, aliases = [], node }: IconData) {
  const classes = ['lucide', ...[name, ...aliases].map((alias) => `lucide-${alias}`)].join(' ')
  return function Icon({ size = 24, className, children, ...rest }: IconProps) {
    const says =
      children || 'role' in rest || 'title' in rest || /aria-/.test(Object.keys(rest).join())
    return createElement(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        width: size,
        height: size,
        viewBox: '0 0 24 24',
        fill: 'none',
        stroke: 'currentColor',
        strokeWidth: 2,
        strokeLinecap: 'round',
        strokeLinejoin: 'round',
        className: className ? `${classes} ${className}` : classes,
        ...(says ? {} : { 'aria-hidden': 'true' }),
        ...rest,
      },
      ...node.map(([tag, attributes]) => createElement(tag, attributes)),
      children,
    )
  }
}
