import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { anyOrganisation } from "../../../testing/designs";
import { brokenText, hostileText } from "../../../testing/powershell/hostile";
import { malformed } from "../../../testing/wellFormed";
import { type Part, type Phrase, plain } from "../../finding";
import { comparisonOf, planOf } from "../../plan";
import { visible } from "../powershell/quote";
import { type Block, type Document, documentOf, writeHtml, writeMarkdown } from ".";

/** A reader of CommonMark with tables and strikethrough that takes HTML, and makes links of bare addresses. */
const reader = new MarkdownIt({ html: true, linkify: true });
reader.linkify.set({ fuzzyLink: false });

const markup = fc.constantFrom(
  "[a](javascript:alert(1))",
  "![x](http://evil.example/p.png)",
  "<img src=x onerror=alert(1)>",
  "<javascript:alert(1)>",
  "javascript:alert(1)",
  "http://evil.example/",
  "https://evil.example",
  "www.evil.example",
  "a@b.example",
  "mailto:a@b.example",
  "`code`",
  "``",
  "**bold**",
  "__x__",
  "~~gone~~",
  "| cell |",
  "\\|",
  "\\",
  "\\\\",
  "# heading",
  "## ",
  "- item",
  "1. item",
  "12) item",
  "> quote",
  "---",
  "===",
  "```\ncode",
  "~~~",
  "&lt;b&gt;",
  "&#60;script&#62;",
  "\n\n# new",
  "\r\n| a | b |\r\n|---|---|",
  "    indented",
  "[ref]: http://evil.example",
  "[^1]",
  "</td></tr></table><script>alert(1)</script>",
  "<!-- ",
  "-->",
  "*",
  "_",
  " ",
  "$x$",
  "|",
);
const text = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.array(markup, { minLength: 1, maxLength: 4 }).map((all) => all.join("")),
  },
  { weight: 1, arbitrary: fc.oneof(hostileText, brokenText) },
);
const part: fc.Arbitrary<Part> = fc.oneof(
  text,
  fc.record({ as: fc.constantFrom("name" as const, "value" as const, "parameter" as const), text }),
);
const phrases: fc.Arbitrary<Phrase> = fc.array(part, { minLength: 1, maxLength: 4 });

const flat = (of: string): string => of.replace(/\s+/g, " ").trim();
const shown = (phrase: Phrase): string => flat(visible(plain(phrase)));

interface Seen {
  readonly kinds: ReadonlySet<string>;
  /** The text of each heading, paragraph, item and cell. */
  readonly texts: readonly string[];
}

function read(markdown: string): Seen {
  const kinds = new Set<string>();
  const texts: string[] = [];
  for (const token of reader.parse(markdown, {})) {
    kinds.add(token.type);
    if (token.type !== "inline") continue;
    for (const each of token.children ?? []) kinds.add(each.type);
    texts.push(flat((token.children ?? []).map(({ content }) => content).join("")));
  }
  return { kinds, texts };
}

const allowed = new Set(
  "heading_open heading_close paragraph_open paragraph_close bullet_list_open bullet_list_close ordered_list_open ordered_list_close list_item_open list_item_close table_open table_close thead_open thead_close tbody_open tbody_close tr_open tr_close th_open th_close td_open td_close inline text text_special code_inline em_open em_close image".split(
    " ",
  ),
);
const strange = ({ kinds }: Seen): string[] => [...kinds].filter((each) => !allowed.has(each));

const documents: fc.Arbitrary<Document> = fc
  .record({ title: text, a: phrases, b: phrases, c: phrases, d: phrases })
  .map(({ title, a, b, c, d }) => ({
    title,
    blocks: [
      { is: "heading", level: 2, text: a },
      { is: "paragraph", text: b },
      { is: "list", ordered: false, items: [c, d] },
      { is: "paragraph", text: ["between"] },
      { is: "list", ordered: true, items: [d, a] },
      {
        is: "table",
        columns: ["One", "Two"],
        rows: [
          [a, b],
          [c, d],
        ],
      },
    ],
  }));

describe("Markdown", () => {
  it("shows every text as it is, and makes nothing of it", () => {
    fc.assert(
      fc.property(documents, (document) => {
        const seen = read(writeMarkdown(document));
        expect(strange(seen)).toEqual([]);
        const wanted = document.blocks.flatMap((block: Block) => {
          switch (block.is) {
            case "heading":
            case "paragraph":
              return [shown(block.text)];
            case "list":
              return block.items.map(shown);
            case "table":
              return [...block.columns, ...block.rows.flat().map(shown)];
            default:
              return [];
          }
        });
        expect(seen.texts.filter(Boolean)).toEqual(wanted.filter(Boolean));
      }),
      { numRuns: 1500 },
    );
  });

  it("keeps code in its fence", () => {
    fc.assert(
      fc.property(text, (code) => {
        const tokens = reader.parse(
          writeMarkdown({
            title: "",
            blocks: [{ is: "code", language: "powershell", text: code }],
          }),
          {},
        );
        expect(tokens.map(({ type }) => type)).toEqual(["fence"]);
        expect(tokens[0]?.content).toBe(`${code.split("\n").map(visible).join("\n")}\n`);
      }),
    );
  });
});

const known = new Set(
  "html head meta title style body main h1 h2 h3 p ul ol li table thead tbody tr th td i code pre figure img figcaption".split(
    " ",
  ),
);
/** HTML leaves some elements open that XML closes. */
const asXml = (html: string): string =>
  html
    .replace("<!doctype html>", "")
    .replace(/<style>[^<]*<\/style>/, "")
    .replace(/<(meta|img)((?: [\w-]+="[^"<>]*")*)>/g, "<$1$2/>");

describe("HTML", () => {
  it("is well formed whatever a text says, and has no attribute made of one", () => {
    fc.assert(
      fc.property(documents, (document) => {
        const html = writeHtml(document);
        expect(malformed(asXml(html), known)).toBeUndefined();
        const attributes = new Set([...html.matchAll(/ ([a-z-]+)="/g)].map(([, name]) => name));
        for (const each of attributes)
          expect(["lang", "charset", "http-equiv", "content", "name", "scope"]).toContain(each);
      }),
      { numRuns: 1000 },
    );
  });
});

it("holds for whole documents of hostile designs", () => {
  fc.assert(
    fc.property(anyOrganisation({ hostile: true }), text, (design, name) => {
      const organisation = { ...design, name };
      const document = documentOf({
        organisation,
        plan: planOf(comparisonOf(organisation)),
        chart: `<svg xmlns="http://www.w3.org/2000/svg"><title>'"${name}</title></svg>`,
      });
      expect(strange(read(writeMarkdown(document)))).toEqual([]);
      expect(malformed(asXml(writeHtml(document)), known)).toBeUndefined();
    }),
    { numRuns: 40 },
  );
});
