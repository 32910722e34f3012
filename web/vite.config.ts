import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = process.env['MAILFLEX_WEB_API'] ?? 'http://127.0.0.1:4680';

/**
 * `#core/contracts/*` resolves through the "imports" of the root package.json. The application takes types from it only,
 * so nothing of the schemas ends up in the bundle.
 */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: { outDir: 'dist', emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: {
    host: '127.0.0.1',
    port: 4681,
    strictPort: true,
    proxy: {
      '/api': { target: server, changeOrigin: false },
      '/socket.io': { target: server, changeOrigin: false, ws: true },
    },
  },
});
