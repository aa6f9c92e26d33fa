import { at, isTest, sources, type Tree } from "./source";

/** `any` by any way, and the comments that silence the compiler or put work off. */
export function evasions(tree: Tree): string[] {
  const files = ["src/", "e2e/", "bench/"].flatMap((within) => sources(tree, within));
  return files.flatMap((source) => [
    ...source.nodes
      .filter(({ type }) => type === "TSAnyKeyword")
      .map((node) => `${at(source, node)} says any`),
    ...source.comments
      .map((text) => /@ts-(?:ignore|nocheck)|\b(?:TODO|FIXME|XXX)\b/.exec(text)?.[0])
      .filter((found) => found !== undefined)
      .map((found) => `${source.path} has a comment with ${found}`),
  ]);
}

/** Markup made from text: the way by which a value becomes code in a browser. */
export function rawMarkup(tree: Tree): string[] {
  const names = ["innerHTML", "outerHTML", "insertAdjacentHTML", "dangerouslySetInnerHTML"];
  return sources(tree)
    .filter(({ path }) => !isTest(path) && !path.startsWith("src/testing/"))
    .flatMap((source) =>
      source.nodes
        .filter(({ type, name }) => /Identifier$/.test(type) && names.includes(String(name)))
        .map((node) => `${at(source, node)} uses ${String(node.name)}`),
    );
}

const colour =
  /(?<![\w/&#-])#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})(?![\w-])|\b(?:oklch|oklab|rgba?|hsla?)\(/i;

/** Colours by number outside the tokens. */
export function rawColours(tree: Tree): string[] {
  const rooms = /^src\/(?:app|ui|components|features)\//;
  const styles = [...tree]
    .filter(([path]) => rooms.test(path) && path.endsWith(".css") && path !== "src/ui/tokens.css")
    .flatMap(([path, text]) => {
      const found = colour.exec(text.replace(/\/\*.*?\*\//gs, ""));
      return found ? [`${path} has the colour ${found[0]}: name a token`] : [];
    });
  const code = sources(tree)
    .filter(({ path }) => rooms.test(path) && !isTest(path))
    .flatMap((source) =>
      source.nodes.flatMap((node) => {
        const text = node.type === "TemplateElement" ? rawOf(node.value) : node.value;
        const found = typeof text === "string" ? colour.exec(text) : undefined;
        return found ? [`${at(source, node)} has the colour ${found[0]}: name a token`] : [];
      }),
    );
  return [...styles, ...code];
}

const rawOf = (value: unknown): unknown =>
  typeof value === "object" && value !== null && "raw" in value ? value.raw : undefined;

/** Paths of the machine that something was written on. */
export function machinePaths(tree: Tree): string[] {
  return [...tree].flatMap(([path, text]) => {
    const found = /(?<![\w.-])\/(?:work|root|home\/\w+)\/[\w.-]*/.exec(text)?.[0];
    return found && !path.startsWith("src/testing/house/") ? [`${path} names ${found}`] : [];
  });
}
