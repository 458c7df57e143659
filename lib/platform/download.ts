/** Offers a text to the reader as a file, the way a link with `download` does. */
export function downloadText(fileName: string, mimeType: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: mimeType }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  // Once the browser has taken it over, which it does at the click, a moment for the slow.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
