import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

/** Packages that change together are cached together: a release of ours leaves the reader's copy of the frameworks valid. */
const vendorGroups = [
  { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler|react-router|react-router-dom|@tanstack)[\\/]/, priority: 3 },
  { name: 'mui', test: /node_modules[\\/](@mui|@emotion|@popperjs|react-transition-group)[\\/]/, priority: 2 },
  { name: 'admin', test: /node_modules[\\/](react-admin|ra-[a-z-]+|react-hook-form|node-polyglot|date-fns|lodash|query-string|zod)[\\/]/, priority: 1 },
];

/** Zod asks whether it may compile its parsers; under our content security policy the question alone is a violation in the reader's console. */
const withoutEval = ({ name }: { name: string }) => (name === 'admin' ? 'globalThis.__zod_globalConfig = { jitless: true };' : '');

export default defineConfig({
  base: '/console/',
  plugins: [react()],
  // Projects of the workspace are read from their sources, as jest and tsc read them.
  resolve: { conditions: ['@huibian/source', ...defaultClientConditions] },
  build: {
    // Chrome 109 is the last that runs on Windows 7, still found in offices.
    target: 'chrome109',
    cssTarget: 'chrome109',
    outDir: 'dist',
    emptyOutDir: true,
    chunkSizeWarningLimit: 700,
    rolldownOptions: { output: { codeSplitting: { groups: vendorGroups }, banner: withoutEval } },
  },
  server: { port: 5173, proxy: { '/api': 'http://127.0.0.1:8080' } },
});
