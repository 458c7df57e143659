import { fetchAsset } from './assets.ts'

/** Citation styles, locales and tables of letters as they ship with the extension. */
export const shippedStyles = {
  loadStyle: async (name: string) => (await fetchAsset(`styles/${name}.csl`)).text(),
  loadLocale: async (language: string) => (await fetchAsset(`locales/${language}.xml`)).text(),
  loadAscii: async (table: string) => (await fetchAsset(`ascii/${table}.txt`)).text(),
}
