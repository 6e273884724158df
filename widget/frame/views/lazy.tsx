import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** A view that is fetched when it is first needed. */
export function Lazy<P extends object>({
  load,
  props,
}: {
  load: () => Promise<ComponentType<P>>
  props: P
}) {
  const [View, setView] = useState<ComponentType<P>>()
  useEffect(() => {
    let wanted = true
    load().then(
      (view) => wanted && setView(() => view),
      () => {},
    )
    return () => {
      wanted = false
    }
  }, [load])
  return View ? <View {...props} /> : null
}
