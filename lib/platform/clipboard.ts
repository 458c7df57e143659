/**
 * Puts text on the clipboard; call it soon after a key or click, which is what the browser allows it for. Rejects,
 * with the clipboard as it was, where that is not allowed.
 */
export async function copyText(text: string): Promise<void> {
  // Absent on pages without https, such as an old mirror.
  if (navigator.clipboard) return await navigator.clipboard.writeText(text)
  if (!copyByCommand(text)) throw new Error('The browser does not allow this page to copy.')
}

// The `copy` event carries the text, so that no selection and no helper field is touched.
function copyByCommand(text: string): boolean {
  const onCopy = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  document.addEventListener('copy', onCopy, { capture: true, once: true })
  const isCopied = document.execCommand('copy')
  document.removeEventListener('copy', onCopy, { capture: true })
  return isCopied
}
