import { type KeyboardEvent, useMemo, useState } from "react";
import { Chip } from "../../ui/Chip";
import { grouped } from "../../ui/grouped";
import { Select } from "../../ui/Select";
import { Spacer, useTableWindow } from "../../ui/tableWindow";
import { Row, Whole } from "./ReportLine";
import { type Fate, fates, fateWords, type ReportRow } from "./reportRows";

const rowHeight = 26;
/** No file has this name. */
const everyFile = "\0";

/** The account line by line; only the rows in view are drawn. */
export function ReportTable({ rows }: { readonly rows: readonly ReportRow[] }) {
  const [only, setOnly] = useState<Fate | null>(null);
  const [file, setFile] = useState(everyFile);
  const files = useMemo(() => [...new Set(rows.map((row) => row.file))], [rows]);
  const ofFile = useMemo(
    () => (files.includes(file) ? rows.filter((row) => row.file === file) : rows),
    [rows, files, file],
  );
  const counts = useMemo(() => countsOf(ofFile), [ofFile]);
  const fate = only !== null && counts[only] > 0 ? only : null;
  const shown = useMemo(
    () => (fate === null ? ofFile : ofFile.filter((row) => row.fate === fate)),
    [ofFile, fate],
  );
  const { scroller, items, before, after, virtual } = useTableWindow({
    count: shown.length,
    rowHeight,
  });
  const [chosen, choose] = useState<ReportRow>();
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const by = steps[event.key];
    if (by === undefined) return;
    const at = chosen ? shown.indexOf(chosen) : -1;
    const next = Math.min(shown.length - 1, Math.max(0, at + by));
    choose(shown[next]);
    virtual.scrollToIndex(next);
    event.preventDefault();
  };
  return (
    <div className="flex min-h-0 flex-col">
      <div className="flex flex-wrap items-center gap-1.5 pb-2">
        {fates
          .filter((each) => counts[each] > 0)
          .map((each) => (
            <Chip
              key={each}
              pressed={fate === each}
              onPress={() => setOnly(fate === each ? null : each)}
            >
              {grouped.format(counts[each])} {fateWords[each]}
            </Chip>
          ))}
        {files.length > 1 ? (
          <Select
            aria-label="File of the account"
            look="quiet"
            className="ml-auto max-w-60"
            value={files.includes(file) ? file : everyFile}
            onChange={setFile}
            options={[
              { value: everyFile, label: "All files" },
              ...files.map((each) => ({ value: each, label: each || "without a file" })),
            ]}
          />
        ) : null}
      </div>
      <section
        ref={scroller}
        aria-label="Account, line by line"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by keys
        tabIndex={0}
        onKeyDown={walk}
        className="max-h-[max(22.5rem,50vh)] overflow-auto rounded-control border border-line-2 bg-raised"
      >
        <table
          aria-label="Account, line by line"
          aria-rowcount={shown.length + 1}
          className="w-full min-w-140 table-fixed border-separate border-spacing-0 text-small"
        >
          <colgroup>
            <col className="w-25" />
            <col className="w-[18%]" />
            <col />
            <col className="w-[38%]" />
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              {["Fate", "File and line", "What it said", "What was made of it"].map((head) => (
                <th key={head} scope="col" className={headLook}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Spacer height={before} span={4} />
            {items.map(({ index }) => {
              const row = shown[index];
              return row ? (
                <Row
                  key={row.key}
                  row={row}
                  index={index}
                  chosen={row === chosen}
                  onChoose={() => choose(row === chosen ? undefined : row)}
                />
              ) : null;
            })}
            <Spacer height={after} span={4} />
          </tbody>
        </table>
      </section>
      <div role="status">{chosen && shown.includes(chosen) ? <Whole row={chosen} /> : null}</div>
    </div>
  );
}

const steps: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

const headLook =
  "sticky top-0 z-sticky h-7 truncate border-b border-line-2 bg-sunken px-2 text-left text-micro text-ink-3";
function countsOf(rows: readonly ReportRow[]): Record<Fate, number> {
  const counts = { used: 0, setAside: 0, ambiguous: 0, computed: 0, unknown: 0, refused: 0 };
  for (const { fate } of rows) counts[fate] += 1;
  return counts;
}
