import { fetchAsset } from './assets.ts'

/** Citation styles and locales as they ship with the extension. */
export const shippedStyles = {
  loadStyle: async (name: string) => (await fetchAsset(`styles/${name}.csl`)).text(),
  loadLocale: async (language: string) => (await fetchAsset(`locales/${language}.xml`)).text(),
}
