import { readInput } from "../../src/core/formats";

/* Runs in a worker of a bare page: reads a text as the app's import does, and answers what it took. */
const scope = globalThis as unknown as {
  onmessage: (event: { readonly data: { readonly name: string; readonly text: string } }) => void;
  postMessage(message: unknown): void;
};

scope.onmessage = ({ data: { name, text } }) => {
  const bytes = new TextEncoder().encode(text);
  const start = performance.now();
  const result = readInput({ name, bytes });
  scope.postMessage({
    milliseconds: performance.now() - start,
    connectors: result.ok ? result.imported.connectors.length : result.fault.what,
  });
};
