// The frame's page. A plain module, because the build weighs the page without a compiler at hand.

const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** @param {string} text */
const escapeHtml = (text) =>
  text.replace(/[&<>"']/g, (char) => escapes[/** @type {keyof typeof escapes} */ (char)])

/**
 * @typedef {object} FramePage
 * @property {{ script: string, styles: string, preload: string[] }} manifest
 * @property {import('../../lib/protocol/widget').WidgetSettings} settings
 * @property {string[]} origins Pages that may embed it.
 * @property {boolean} [unknown] There is no such widget.
 */

/** @param {FramePage} page */
export function frameHtml({ manifest, settings, origins, unknown }) {
  const file = (/** @type {string} */ name) => `/widget/${name}`
  const data = (/** @type {unknown} */ value) => escapeHtml(JSON.stringify(value))
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover,interactive-widget=resizes-content">',
    `<title>${escapeHtml(settings.name)}</title>`,
    '<link rel="icon" href="/icon.svg">',
    `<link rel="stylesheet" href="${file(manifest.styles)}">`,
    ...manifest.preload.map((name) => `<link rel="modulepreload" href="${file(name)}">`),
    `<script type="module" src="${file(manifest.script)}"></script></head><body>`,
    `<div id="app" data-settings="${data(settings)}" data-origins="${data(origins)}"`,
    unknown ? ' data-unknown="1"' : '',
    '></div></body></html>',
  ].join('')
}
