import optimizeLocales from '@react-aria/optimize-locales-plugin';
import { defineConfig } from 'vite';

/** Which Samspil answers while the page is written. */
const api = process.env['SAMSPIL_API'] ?? 'http://localhost:4000';

/** `npm run build` writes the page to `dist/explorer`, which the server serves; `npx vite explorer` serves it while it is written. */
export default defineConfig({
  root: import.meta.dirname,
  // The server tells the page how far up its root is, so that it works behind a proxy that adds a path.
  base: './',
  // The components know English by this one name.
  plugins: [{ ...optimizeLocales.vite({ locales: ['da-DK', 'en-US'] }), enforce: 'pre' }],
  build: {
    outDir: '../dist/explorer',
    emptyOutDir: true,
    target: 'es2022',
    manifest: 'manifest.json',
    // What the packages in it are licensed under goes along with them.
    license: { fileName: 'licences.md' },
    // A picture of the data is a file like any other: nothing is put into the page that its policy would have to allow.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  worker: { format: 'es' },
  server: { proxy: { '/graphql': api, '/export': api } },
});
