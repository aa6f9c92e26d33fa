import { escaped } from "../markup";
import type { Block, Document } from "./content";
import { htmlPhrase } from "./htmlPhrase";
import { style } from "./style";

/** No script, no connection, no font, no frame; pictures and styles from the file itself. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** The document as one HTML file that needs nothing else, to read and to print. */
export const writeHtml = ({ title, blocks }: Document): string =>
  [
    "<!doctype html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escaped(title)}</title>`,
    `<style>${style}</style>`,
    "</head>",
    "<body>",
    "<main>",
    ...blocks.map(written),
    "</main>",
    "</body>",
    "</html>",
    "",
  ].join("\n");

function written(block: Block): string {
  switch (block.is) {
    case "heading":
      return `<h${block.level}>${htmlPhrase(block.text)}</h${block.level}>`;
    case "paragraph":
      return `<p>${htmlPhrase(block.text)}</p>`;
    case "list": {
      const tag = block.ordered ? "ol" : "ul";
      const items = block.items.map((each) => `<li>${htmlPhrase(each)}</li>`);
      return `<${tag}>\n${items.join("\n")}\n</${tag}>`;
    }
    case "table":
      return tableOf(block);
    case "code":
      return `<pre><code>${block.text.split("\n").map(escaped).join("\n")}</code></pre>`;
    case "figure":
      return `<figure><img src="${dataOf(block.svg)}" alt="${htmlPhrase(block.caption).replace(/<\/?(?:i|code)>/g, "")}"><figcaption>${htmlPhrase(block.caption)}</figcaption></figure>`;
  }
}

function tableOf({ columns, rows }: Extract<Block, { is: "table" }>): string {
  const titled = columns.some((each) => each !== "");
  const head = columns.map((each) =>
    each ? `<th scope="col">${escaped(each)}</th>` : "<td></td>",
  );
  const body = rows.map((cells) => `<tr>${cells.map(cellOf).join("")}</tr>`);
  return [
    "<table>",
    ...(titled ? [`<thead><tr>${head.join("")}</tr></thead>`] : []),
    `<tbody>\n${body.join("\n")}\n</tbody>`,
    "</table>",
  ].join("\n");
}

const cellOf = (cell: Parameters<typeof htmlPhrase>[0]): string => `<td>${htmlPhrase(cell)}</td>`;

/** A picture inside the file: a browser runs nothing of an SVG that is an image. */
const dataOf = (svg: string): string =>
  `data:image/svg+xml,${encodeURIComponent(svg.replace(/\p{Cs}/gu, "\uFFFD")).replace(/'/g, "%27")}`;
