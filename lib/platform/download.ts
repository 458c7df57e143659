/** Offers a text to the reader as a file. */
export function downloadText(fileName: string, mimeType: string, text: string): void {
  downloadBlob(fileName, new Blob([text], { type: mimeType }))
}

/** Offers a file to the reader, the way a link with `download` does. */
export function downloadBlob(fileName: string, blob: Blob): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  // Once the browser has taken it over, which it does at the click, a moment for the slow and a large file.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
