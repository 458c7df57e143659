import type { ComponentChildren, Ref } from 'preact'
import { useState } from 'preact/hooks'
import { Menu, type MenuItem } from './Menu.tsx'

type Props<Id extends string> = {
  class?: string
  label: string
  items: MenuItem<Id>[]
  /** What is to be known before one is picked. */
  note?: string
  onPick: (id: Id) => void
  buttonRef?: Ref<HTMLButtonElement>
  keyHint?: string
  children: ComponentChildren
}

/** A button that opens a menu. */
export function MenuButton<Id extends string>(props: Props<Id>) {
  const [anchor, setAnchor] = useState<HTMLElement>()
  const close = () => setAnchor(undefined)
  const pick = (id: Id) => {
    close()
    anchor?.focus()
    props.onPick(id)
  }
  return (
    <>
      <button
        type="button"
        class={props.class}
        ref={props.buttonRef}
        aria-haspopup="menu"
        aria-expanded={anchor !== undefined}
        aria-keyshortcuts={props.keyHint}
        onClick={(event) => (anchor ? close() : setAnchor(event.currentTarget))}
      >
        {props.children}
      </button>
      {anchor && (
        <Menu
          label={props.label}
          items={props.items}
          note={props.note}
          anchor={anchor}
          onPick={pick}
          onClose={close}
        />
      )}
    </>
  )
}
