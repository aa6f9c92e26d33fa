import { Children, createElement, Fragment } from "react";
import type { Phrase } from "../core/finding";
import type { Block, Document } from "../core/formats/markdown";
import { PhraseText } from "./PhraseText";

interface Props {
  readonly of: Document;
}

/** A document as it is printed: the same blocks as in its Markdown, on the screen. Its parts never move. */
export function DocumentView({ of }: Props) {
  // Under the heading of the page; no level is left out on the screen.
  let last = 1;
  const levelOf = (block: Block): number => {
    if (block.is === "heading") last = Math.min(block.level + 1, last + 1);
    return last;
  };
  return (
    <div className="flex flex-col gap-2 [&_h2]:mt-2 [&_h3]:mt-2">
      {createElement(Fragment, null, ...of.blocks.map((block) => shown(block, levelOf(block))))}
    </div>
  );
}

function shown(block: Block, level: number) {
  switch (block.is) {
    case "heading":
      return createElement(
        `h${level}`,
        { className: ["text-title-2", "text-title-3", "font-semibold"][block.level - 1] },
        <PhraseText of={block.text} />,
      );
    case "paragraph":
      return (
        <p>
          <PhraseText of={block.text} />
        </p>
      );
    case "list":
      return createElement(
        block.ordered ? "ol" : "ul",
        { className: block.ordered ? "list-decimal pl-5" : "list-disc pl-5" },
        ...block.items.map((item) => createElement("li", null, <PhraseText of={item} />)),
      );
    case "table":
      return <DocumentTable columns={block.columns} rows={block.rows} />;
    case "code":
      return <pre className="overflow-x-auto text-code">{block.text}</pre>;
    case "figure":
      return <p className="text-ink-3">{<PhraseText of={block.caption} />}</p>;
  }
}

interface TableProps {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Phrase[])[];
}

function DocumentTable({ columns, rows }: TableProps) {
  return (
    <section
      aria-label={columns.join(", ")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by keys
      tabIndex={0}
      className="focus-inside overflow-x-auto"
    >
      <table className="w-full border-collapse text-small">
        <thead>
          <tr className="border-b border-line-2 text-left text-ink-3">
            {Children.toArray(
              columns.map((column) => (
                // biome-ignore lint/correctness/useJsxKeyInIterable: given by toArray
                <th scope="col" className="py-1 pr-3 font-medium">
                  {column}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {Children.toArray(
            rows.map((row) => (
              // biome-ignore lint/correctness/useJsxKeyInIterable: given by toArray
              <tr className="border-b border-line-1 align-top">
                {Children.toArray(
                  row.map((cell) => (
                    // biome-ignore lint/correctness/useJsxKeyInIterable: given by toArray
                    <td className="py-1 pr-3">
                      <PhraseText of={cell} />
                    </td>
                  )),
                )}
              </tr>
            )),
          )}
        </tbody>
      </table>
    </section>
  );
}
