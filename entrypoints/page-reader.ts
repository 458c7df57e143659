import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { isFilledInLate, readPage } from '../lib/sites/index.ts'
import { readSettled } from '../lib/sites/settle.ts'

/** Run in the open tab when the popup is opened there; what it returns is the popup's answer. */
export default defineUnlistedScript(() => {
  const read = (url: string) => readPage(document, url)
  if (!isFilledInLate(location.href)) return read(location.href)
  const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))
  return readSettled({ url: () => location.href, read, pause })
})
