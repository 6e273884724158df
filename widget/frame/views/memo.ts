import { Component, type ComponentChildren, type ComponentType, h } from 'preact'

/** Draws again only if a property is another than before. */
export function memo<P extends object>(View: (props: P) => ComponentChildren): ComponentType<P> {
  return class extends Component<P> {
    override shouldComponentUpdate(next: P) {
      return (Object.keys(next) as (keyof P)[]).some((name) => next[name] !== this.props[name])
    }
    override render() {
      return h(View as ComponentType<P>, this.props as never)
    }
  }
}
