import type { JSX } from 'preact'

type Props = JSX.IntrinsicElements['div'] & {
  role: 'grid' | 'rowgroup' | 'row' | 'columnheader' | 'gridcell'
  [data: `data-${string}`]: string | number | undefined
}

/** A part of the table. Elements of real tables lose their meaning once they are laid out as anything else. */
export function GridPart(props: Props) {
  return <div {...props} />
}
