import { preview } from "vite";
import { toolFolder, versionOf } from "./lighthouse";

/** A public tool that is served as the app is, to be measured beside it. */
export interface Beside {
  readonly name: string;
  readonly address: string;
  /** What is there once it has drawn itself. */
  readonly sign: string;
  close(): Promise<void>;
}

/**
 * Swagger Editor: a page on which somebody designs an interface, with a form of text, its problems and a drawn view side
 * by side. It comes whole and built in its package, so that what is measured is what its makers publish. Undefined
 * where the package is not among the tools.
 */
export async function openBeside(): Promise<Beside | undefined> {
  const folder = toolFolder("swagger-editor-dist");
  if (folder === undefined) return undefined;
  const server = await preview({
    root: folder,
    configFile: false,
    logLevel: "error",
    build: { outDir: "." },
    preview: { host: "127.0.0.1", port: 4820, strictPort: true },
  });
  return {
    name: `swagger-editor-dist ${versionOf(folder)}`,
    address: "http://localhost:4820/",
    sign: "#swagger-editor .Pane2",
    close: () => server.close(),
  };
}
