import { defineConfig } from 'wxt'
import { findBrowser } from './tools/browser/find.mjs'
import { listShippedFiles } from './tools/shipped-assets.ts'

// citation-js can look things up on the web; ours cannot.
const NO_NETWORK = new URL('lib/cite/no-network.ts', import.meta.url).pathname

// What the development server needs to reload pages as they are edited; no build has it.
const DEV_SERVER = ' ws://localhost:* http://localhost:*'
const DEV_STYLES = " 'unsafe-inline' http://localhost:*"

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
    // As modules, so that what a worker seldom needs is fetched when it does.
    worker: { format: 'es' },
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
    'build:publicAssets': async (_wxt, files) => {
      files.push(...(await listShippedFiles()))
    },
  },
  manifest: ({ browser, command }) => ({
    name: 'Paperkin',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['activeTab', 'contextMenus', 'scripting', 'storage'],
    options_ui: { page: 'library.html', open_in_tab: true },
    content_security_policy: {
      extension_pages: `default-src 'none'; script-src 'self'; style-src 'self'${command === 'serve' ? DEV_STYLES : ''}; img-src 'self'; font-src 'self'; connect-src 'self'${command === 'serve' ? DEV_SERVER : ''}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
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
