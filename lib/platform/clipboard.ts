/** What to copy: plain text, and the same as rich text for word processors. */
type Copied = { text: string; html?: string }

/**
 * Puts text on the clipboard; call it soon after a key or click, which is what the browser allows it for. Rejects,
 * with the clipboard as it was, where that is not allowed.
 */
export async function copyText(copied: Copied): Promise<void> {
  // Absent on pages without https, such as an old mirror.
  if (!navigator.clipboard) copyByCommand(copied)
  else if (copied.html === undefined) await navigator.clipboard.writeText(copied.text)
  else await navigator.clipboard.write([toItem(copied.text, copied.html)])
}

function toItem(text: string, html: string): ClipboardItem {
  const blob = (type: string, content: string) => ({ [type]: new Blob([content], { type }) })
  return new ClipboardItem({ ...blob('text/plain', text), ...blob('text/html', html) })
}

// The `copy` event carries the text, so that no selection and no helper field is touched.
function copyByCommand({ text, html }: Copied): void {
  const onCopy = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    if (html !== undefined) event.clipboardData?.setData('text/html', html)
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  document.addEventListener('copy', onCopy, { capture: true, once: true })
  const isCopied = document.execCommand('copy')
  document.removeEventListener('copy', onCopy, { capture: true })
  if (!isCopied) throw new Error('The browser does not let this page copy.')
}
