/** The one place that knows where the browser's API comes from. */
export { default as browser } from 'webextension-polyfill'
