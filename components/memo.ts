import { Component, type ComponentType, createElement } from 'preact'

/** A component that is drawn again only when one of its props is another value; a long list needs it at each key. */
export function memo<Props extends object>(Inner: ComponentType<Props>): ComponentType<Props> {
  return class extends Component<Props> {
    override shouldComponentUpdate(next: Readonly<Props>) {
      const names = new Set([...Object.keys(next), ...Object.keys(this.props)]) as Set<keyof Props>
      return [...names].some((name) => next[name] !== this.props[name])
    }
    override render() {
      return createElement(Inner, this.props as never)
    }
  }
}
