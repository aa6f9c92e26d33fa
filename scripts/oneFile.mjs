/* Makes dist/portolan.html: the whole app in one file that runs by double click, workers included. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { root } from "./root.mjs";

const read = (path) => readFileSync(join(root, path), "utf8");
const hashOf = (text) => `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;

/** Addresses of workers lead to the program itself, which the page holds as a blob. */
const workersInside = {
  name: "portolan-workers-inside",
  enforce: "pre",
  resolveId: (id) => (id.endsWith("?worker&url") ? "\0portolan-program" : undefined),
  load: (id) =>
    id === "\0portolan-program" ? "export default globalThis.portolanProgram;" : undefined,
};

/** The program and its styles, each as one text. */
async function program() {
  const { build } = await import("vite");
  const { default: react } = await import("@vitejs/plugin-react");
  const { default: tailwindcss } = await import("@tailwindcss/vite");
  const built = await build({
    root,
    configFile: false,
    logLevel: "error",
    publicDir: false,
    plugins: [workersInside, react(), tailwindcss()],
    build: {
      write: false,
      target: "es2023",
      cssCodeSplit: false,
      assetsInlineLimit: Number.POSITIVE_INFINITY,
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: join(root, "src/app/oneFile.ts"),
        output: { format: "iife", codeSplitting: false },
      },
    },
  });
  const { output } = Array.isArray(built) ? built[0] : built;
  const chunks = output.filter(({ type }) => type === "chunk");
  const styles = output.filter(({ fileName }) => fileName.endsWith(".css"));
  const rest = output.filter((each) => !chunks.includes(each) && !styles.includes(each));
  if (chunks.length !== 1 || styles.length !== 1 || rest.length > 0)
    throw new Error(`Not one program and one style: ${output.map(({ fileName }) => fileName)}`);
  return { code: chunks[0].code, style: String(styles[0].source) };
}

/** Replaces what must be there once. */
function swap(text, found, by) {
  const parts = text.split(found);
  if (parts.length !== 2) throw new Error(`index.html has not once: ${found}`);
  return parts.join(by);
}

/**
 * The text of portolan.html. Its policy names each script and the style by hash, and allows no connection. The licences
 * of what is in it travel inside it, as text that nobody runs.
 */
export async function oneFile(licences) {
  if (/<\/script/i.test(licences))
    throw new Error("The licences would end the script that holds them.");
  const { code, style } = await program();
  const theme = read("public/theme.js");
  const start = read("scripts/one-file/start.js");
  const icon = Buffer.from(read("public/portolan.svg")).toString("base64");
  const packed = deflateRawSync(code, { level: 9 }).toString("base64");
  const policy = [
    "default-src 'none'",
    `script-src ${[theme, start, code].map(hashOf).join(" ")}`,
    `style-src ${hashOf(style)}`,
    "img-src blob: data:",
    "worker-src blob:",
    "connect-src 'none'",
    "object-src 'none'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types portolan-program portolan-workers",
  ].join("; ");
  let page = read("index.html");
  const strict = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(page)?.[1];
  page = swap(page, strict ?? "", policy);
  page = swap(
    page,
    '<script src="/theme.js"></script>',
    `<script>${theme}</script>\n    <style>${style}</style>`,
  );
  page = swap(page, '    <link rel="manifest" href="/portolan.webmanifest" />\n', "");
  page = swap(page, 'href="/portolan.svg"', `href="data:image/svg+xml;base64,${icon}"`);
  return swap(
    page,
    '<script type="module" src="/src/app/start.ts"></script>',
    `<script type="text/plain" id="licences">\n${licences}</script>\n    <script type="text/plain" id="program">${packed}</script>\n    <script>${start}</script>`,
  );
}
