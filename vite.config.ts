import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

/*
 * The policy in index.html is the one that people get. The development server needs inline code for
 * hot reloading, so it alone loosens the policy; a build never does.
 */
const developmentPolicy =
  "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; connect-src 'self' ws:";

const loosenWhileDeveloping: Plugin = {
  name: "portolan-development-policy",
  apply: "serve",
  transformIndexHtml: {
    order: "pre",
    handler: (html, context) =>
      context.server
        ? html.replace(
            /(http-equiv="Content-Security-Policy"\s+content=")[^"]*/,
            `$1${developmentPolicy}`,
          )
        : html,
  },
};

export default defineConfig({
  plugins: [react(), tailwindcss(), loosenWhileDeveloping],
  server: { host: "127.0.0.1", port: 4816 },
  preview: {
    host: "127.0.0.1",
    port: 4817,
    strictPort: true,
    headers: {
      "Content-Security-Policy": "frame-ancestors 'none'",
      "Cross-Origin-Opener-Policy": "same-origin",
      "Referrer-Policy": "no-referrer",
      "X-Content-Type-Options": "nosniff",
    },
  },
  worker: { format: "es" },
  build: {
    target: "es2023",
    // Everything is a file of its own: data: addresses are not in the policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    reportCompressedSize: false,
  },
});
