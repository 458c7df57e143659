import { readdirSync } from 'node:fs'
import { defineConfig } from 'wxt'
import { findBrowser } from './tools/browser/find.mjs'
import { readBundledAsset } from './tools/bundled-asset.ts'

// citation-js would bring two libraries that load from the web.
const NO_NETWORK = new URL('lib/cite/no-network.ts', import.meta.url).pathname

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  webExt: {
    binaries: { chrome: findBrowser('chromium') ?? '', firefox: findBrowser('firefox') ?? '' },
    // Opened by `npm run dev`: a page with hints. Chromium's sandbox does not start for root, as in a container.
    startUrls: ['https://arxiv.org/abs/2310.08782'],
    chromiumArgs: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  },
  vite: () => ({
    resolve: { alias: { 'node-fetch': NO_NETWORK, 'sync-fetch': NO_NETWORK } },
    build: {
      rollupOptions: {
        // zod's sources carry comments that Rollup mistakes for annotations, and reports at every build.
        onwarn: (warning, report) => {
          if (warning.code !== 'INVALID_ANNOTATION') report(warning)
        },
      },
    },
  }),
  hooks: {
    // The bundled shelf is made when the extension is built, so that papers and index cannot drift apart.
    'build:publicAssets': async (_wxt, files) => {
      files.push({ relativeDest: 'bundled-shelf.json', contents: JSON.stringify(await readBundledAsset()) })
      for (const folder of ['styles', 'locales']) files.push(...filesOf(folder))
    },
  },
  manifest: ({ browser }) => ({
    name: 'Paperkin',
    description:
      'The papers that belong next to the one you are reading, and a correct citation in one key. Offline.',
    permissions: ['activeTab', 'scripting', 'storage'],
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+K' } },
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'paperkin@paperkin.org',
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
})

/** Styles and locales ship as they lie in assets: adding one is adding a file. */
function filesOf(folder: string) {
  const source = new URL(`assets/${folder}/`, import.meta.url).pathname
  return readdirSync(source).map((name) => ({
    absoluteSrc: source + name,
    relativeDest: `${folder}/${name}`,
  }))
}
