import { defineConfig } from 'wxt'
import { readBundledAsset } from './tools/bundled-asset.ts'

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  hooks: {
    // The bundled shelf is made when the extension is built, so that papers and index cannot drift apart.
    'build:publicAssets': async (_wxt, files) => {
      files.push({ relativeDest: 'bundled-shelf.json', contents: JSON.stringify(await readBundledAsset()) })
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
