/** Stands in for webextension-polyfill, which throws outside an extension. */
export { fakeBrowser as default } from 'wxt/testing/fake-browser'
