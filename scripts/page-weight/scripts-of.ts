/**
 * The scripts that a page's HTML names, in tags and in what it tells the browser to load along, as files below `.next`.
 * Of browsers of today: what only older ones load (`nomodule`) does not count.
 */
export function scriptsOf(html: string): string[] {
  const old = new Set((html.match(/<script[^>]*nomodule[^>]*>/gi) ?? []).flatMap(namesIn))
  return [...new Set(namesIn(html))].filter((file) => !old.has(file))
}

/** Folders of routes stand in names: groups in parentheses, parameters in brackets, escaped or not. */
const namesIn = (html: string): string[] =>
  (html.match(/static\/chunks\/[\w~.()[\]%/-]+?\.js/g) ?? []).map(decodeURIComponent)
