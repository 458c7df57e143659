import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

/** A part of the settings: its name on the left, what belongs to it on the right. */
export function Section({ title, children }: { title: string; children: ComponentChildren }) {
  const id = useId()
  return (
    <section class="pk-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div>{children}</div>
    </section>
  )
}
