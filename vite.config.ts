import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

/*
 * The policy in index.html is the one that people get. The development server needs inline code for
 * hot reloading, so it alone loosens the policy; a build never does.
 */
const [, policy = ""] =
  /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(
    readFileSync(new URL("index.html", import.meta.url), "utf8"),
  ) ?? [];
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

const nameOf = (name: string, ending: string): string =>
  `assets/${name.startsWith("shared") ? "shared" : "[name]"}-[hash].${ending}`;

/** What the first paint needs is one file; what places share are files of a size that is worth a request. */
const chunks = {
  // Modules that share a file may need each other across files: they run in the order of their imports all the same.
  strictExecutionOrder: true,
  codeSplitting: {
    groups: [
      { name: "start", tags: ["$initial" as const], priority: 2 },
      // Read with files alone: beside something small that every place needs, zod would come with the first of them.
      {
        name: "shared-schemas",
        test: /[\\/]zod[\\/]|[sS]chema\.ts$/,
        priority: 1,
        entriesAware: true,
      },
      { name: "shared", minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 2_000 },
    ],
  },
  // The names of groups tell all who share, which no address need do.
  chunkFileNames: ({ name }: { readonly name: string }) => nameOf(name, "js"),
  assetFileNames: ({ names: [name = ""] }: { readonly names: readonly string[] }) =>
    nameOf(name, "[ext]"),
};

/**
 * The policy of each answer: workers obey that of their own, not that of the page. The keeper of the offline copy is
 * the one script that fetches: the page's own files, once a version. Files whose names change with what is in them need
 * not be asked for again (docs/serving.md).
 */
const headersOfAnswers: Plugin = {
  name: "portolan-headers-of-answers",
  configurePreviewServer: ({ middlewares, config }) => {
    // A name that is not there is answered with the page, which must not be kept in its place.
    const isAsset = (address = ""): boolean =>
      /^\/assets\/[\w.-]+$/.test(address) &&
      existsSync(join(config.root, config.build.outDir, address));
    middlewares.use((request, response, next) => {
      // To compress a file for each of hundreds of new browsers on this machine takes longer than to hand it over.
      if (process.env.PORTOLAN_UNCOMPRESSED) delete request.headers["accept-encoding"];
      const own =
        request.url === "/offline.js"
          ? "default-src 'none'; connect-src 'self'"
          : `${policy}; frame-ancestors 'none'`;
      response.setHeader("Content-Security-Policy", own);
      if (isAsset(request.url)) response.setHeader("Cache-Control", "max-age=31536000, immutable");
      next();
    });
  },
};

export default defineConfig({
  plugins: [react(), tailwindcss(), loosenWhileDeveloping, headersOfAnswers],
  server: { host: "127.0.0.1", port: 4816 },
  preview: {
    host: "127.0.0.1",
    port: 4817,
    strictPort: true,
    headers: {
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
    rolldownOptions: {
      // The app itself is an entry as well: start.ts runs it after the first paint, and its file is fetched before.
      input: ["index.html", "src/app/main.tsx"],
      // What start.ts imports step by step is in the same file on purpose: it is the work that is cut, not the bytes.
      checks: { ineffectiveDynamicImport: false },
      output: { ...chunks, strictExecutionOrder: true },
    },
  },
});
