import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Translate } from '../lib/text/translate.ts'

const Context = createContext<Translate | undefined>(undefined)

/** Gives every component below the texts in the reader's language. */
export function Translated(props: { translate: Translate; children: ComponentChildren }) {
  return <Context.Provider value={props.translate}>{props.children}</Context.Provider>
}

/** The texts in the reader's language. */
export function useTranslate(): Translate {
  const translate = useContext(Context)
  if (!translate) throw new Error('Put <Translated> around this component.')
  return translate
}
