import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  base: '/',
  plugins: [react()],
  // The server puts a fresh nonce in its place in every response (see src/platform/http).
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    sourcemap: false,
    // One style sheet of 25 kB: pages would otherwise wait for half a dozen tiny ones.
    cssCodeSplit: false,
    target: 'es2022',
    // The Content-Security-Policy allows fonts and images from our own address only, not from data: URIs.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
