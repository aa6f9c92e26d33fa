import { visible } from "../powershell/quote";
import type { Block, Document } from "./content";
import { inline } from "./markdownText";

/** The document as Markdown (CommonMark with tables), LF line ends. */
export const writeMarkdown = ({ blocks }: Document): string =>
  `${blocks.map(written).join("\n\n")}\n`;

function written(block: Block): string {
  switch (block.is) {
    case "heading":
      return `${"#".repeat(block.level)} ${inline(block.text)}`;
    case "paragraph":
      return inline(block.text);
    case "list":
      return block.items
        .map((each, at) => `${block.ordered ? `${at + 1}.` : "-"} ${inline(each)}`)
        .join("\n");
    case "table":
      return [
        row(block.columns.map((each) => inline([each]))),
        row(block.columns.map(() => "---")),
        ...block.rows.map((each) => row(each.map(inline))),
      ].join("\n");
    case "code":
      return fenced(block.language, block.text);
    case "figure":
      return `![${inline(block.caption)}](${addressOf(block.file)})`;
  }
}

/** A file name as the destination of a link. */
const addressOf = (file: string): string =>
  encodeURIComponent(file.replace(/\p{Cs}/gu, "_")).replace(
    /[!'()*]/g,
    (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`,
  );

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

/** A fence longer than any in the text. */
function fenced(language: string, text: string): string {
  const lines = text.split("\n").map(visible);
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = "`".repeat(longest + 1);
  return [`${fence}${language}`, ...lines, fence].join("\n");
}
