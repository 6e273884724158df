import type { HostPage } from '../../lib/protocol/frame-messages'

export function currentPage(): HostPage {
  const cut = (text: string) => text.slice(0, 2000)
  return { url: cut(location.href), title: cut(document.title), referrer: cut(document.referrer) }
}

/** Calls back when a single-page application has moved on. Leaves the page's own functions as they are where the Navigation API exists. */
export function watchNavigation(moved: () => void, signal: AbortSignal) {
  let href = location.href
  function look() {
    // The application sets its title after it changed the address.
    setTimeout(() => {
      if (href === location.href || signal.aborted) return
      href = location.href
      moved()
    }, 50)
  }
  addEventListener('popstate', look, { signal })
  addEventListener('hashchange', look, { signal })
  if (self.navigation) {
    navigation.addEventListener('currententrychange', look, { signal })
    return
  }
  for (const name of ['pushState', 'replaceState'] as const) {
    const original = history[name]
    history[name] = function (...args) {
      look()
      return original.apply(this, args)
    }
  }
}
