import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { readPage } from '../lib/sites/index.ts'

/** Run in the open tab when the popup is opened there; what it returns is the popup's answer. */
export default defineUnlistedScript(() => readPage(document, location.href))
