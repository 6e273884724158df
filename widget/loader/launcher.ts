import css from './launcher.css'
import type { Look, Options } from './types'

/** No style attributes and no markup strings in the host page: a strict policy of its own allows all of this. */
export function addStyles(shadow: ShadowRoot, text: string) {
  try {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet]
  } catch {
    const style = document.createElement('style')
    style.append(text)
    shadow.append(style)
  }
}

function icon(line: string) {
  const make = (name: string) => document.createElementNS('http://www.w3.org/2000/svg', name)
  const path = make('path')
  const svg = make('svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  path.setAttribute('d', line)
  svg.append(path)
  return svg
}

export function drawLauncher(
  line = 'M21 11.5a8.4 8.4 0 0 1-12.3 7.4L3 21l2.1-5.7A8.4 8.4 0 1 1 21 11.5z',
) {
  const [root, box, badge, label] = ['div', 'div', 'span', 'b'].map((name) =>
    document.createElement(name),
  ) as [HTMLElement, HTMLElement, HTMLElement, HTMLElement]
  const button = document.createElement('button')
  const shadow = root.attachShadow({ mode: 'open' })
  root.id = 'parley-root'
  badge.id = 'unread'
  button.setAttribute('aria-describedby', 'unread')
  button.append(icon(line), icon('M6 9l6 6 6-6'), label, badge)
  box.append(button)
  shadow.append(box)
  addStyles(shadow, css)

  function paint({
    accent,
    position,
    colorScheme,
    launcherLabel: words = {},
    ...options
  }: Look & Options) {
    const { locale = navigator.language } = options
    label.textContent = words[locale] ?? words[locale.slice(0, 2)] ?? words.en ?? ''
    box.classList.toggle('wide', !!label.textContent)
    root.style.setProperty('--accent', accent)
    root.style.colorScheme = colorScheme === 'auto' ? 'light dark' : colorScheme
    box.classList.toggle('left', position === 'left')
  }
  return { root, box, badge, label, button, paint }
}
