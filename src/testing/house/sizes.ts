import { isTest, type Tree } from "./source";

const longest = 400;
export const median = 90;

const lines = (text: string): number => text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
const isCode = (path: string): boolean =>
  /^(?:src|e2e|bench|scripts)\/.*\.(?:tsx?|mjs|css)$/.test(path) && !path.includes("/fixtures/");

/** Files over 400 lines. */
export function longFiles(tree: Tree): string[] {
  return [...tree]
    .filter(([path, text]) => isCode(path) && lines(text) > longest)
    .map(([path, text]) => `${path} has ${lines(text)} lines; ${longest} are allowed`);
}

/** The median length of the source files, tests not counted. */
export function medianLength(tree: Tree): number {
  const lengths = [...tree]
    .filter(([path]) => isCode(path) && path.startsWith("src/") && !isTest(path))
    .map(([, text]) => lines(text))
    .sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length / 2)] ?? 0;
}
