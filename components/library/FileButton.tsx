import { useRef } from 'preact/hooks'

type Props = { class?: string; label: string; onFile: (file: File) => void }

/** A button that asks for a file. */
export function FileButton({ label, onFile, ...props }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const pick = (field: HTMLInputElement) => {
    const [file] = field.files ?? []
    if (file) onFile(file)
    // The same file, mended, can be chosen again.
    field.value = ''
  }
  return (
    <>
      <button type="button" {...props} onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        type="file"
        hidden
        ref={input}
        aria-label={label}
        onChange={(event) => pick(event.currentTarget)}
      />
    </>
  )
}
