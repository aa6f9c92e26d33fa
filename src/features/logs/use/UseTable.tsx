import { clsx } from "clsx";
import { ArrowDown, ArrowUp } from "lucide-react";
import { type Cover, isRare, type Use } from "../../../core/logs";
import { Checkbox } from "../../../ui/Checkbox";
import { grouped } from "../../../ui/grouped";
import { Icon } from "../../../ui/Icon";
import { Spacer, useTableWindow } from "../../../ui/tableWindow";
import type { UseKey, UseSort } from "./sortUses";

const rowHeight = 28;
const clock = (time: number): string => new Date(time).toISOString().slice(5, 16).replace("T", " ");

interface Column {
  readonly id: UseKey;
  readonly head: string;
  readonly width: number;
  readonly right?: true;
  readonly mono?: true;
  readonly text: (use: Use) => string;
}

const relayWords = { true: "yes", false: "no", unknown: "cannot tell" } as const;
const columns: readonly Column[] = [
  {
    id: "messages",
    head: "Messages",
    width: 92,
    right: true,
    text: ({ messages }) => grouped.format(messages),
  },
  {
    id: "sessions",
    head: "Sessions",
    width: 86,
    right: true,
    text: ({ sessions }) => grouped.format(sessions),
  },
  { id: "relayed", head: "Relayed", width: 82, text: ({ relayed }) => relayWords[`${relayed}`] },
  { id: "days", head: "Days", width: 60, right: true, text: ({ days }) => grouped.format(days) },
  { id: "first", head: "First (UTC)", width: 96, mono: true, text: ({ first }) => clock(first) },
  { id: "last", head: "Last (UTC)", width: 96, mono: true, text: ({ last }) => clock(last) },
];
const addressWidth = 176;
const namesWidth = 120;

interface Props {
  readonly uses: readonly Use[];
  readonly cover: Cover | undefined;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (addresses: readonly string[], on: boolean) => void;
  readonly sort: UseSort;
  readonly onSort: (sort: UseSort) => void;
  /** Shows the sessions of an address. */
  readonly onShow: (address: string) => void;
}

/** Addresses, one a row, with a box to keep each; only those in view are drawn. */
export function UseTable({ uses, cover, chosen, onChoose, sort, onSort, onShow }: Props) {
  const { scroller, items, before, after } = useTableWindow({ count: uses.length, rowHeight });
  const kept = uses.filter(({ remote }) => chosen.has(remote)).length;
  return (
    <section
      ref={scroller}
      aria-label="Addresses, row by row"
      data-region-stop
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by keys
      tabIndex={0}
      className="focus-inside min-h-32 flex-1 overflow-auto bg-raised"
    >
      <table
        aria-label="Use by address"
        aria-rowcount={uses.length + 1}
        className="w-full table-fixed border-separate border-spacing-0 text-small"
        style={{
          minWidth: addressWidth + namesWidth + columns.reduce((sum, { width }) => sum + width, 0),
        }}
      >
        <colgroup>
          <col style={{ width: addressWidth }} />
          {columns.map(({ id, width }) => (
            <col key={id} style={{ width }} />
          ))}
          <col />
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" aria-sort={sortedAs(sort, "remote")} className={headLook}>
              <span className="flex items-center gap-2">
                <Checkbox
                  checked={kept === 0 ? false : kept === uses.length ? true : "mixed"}
                  onChange={(on) =>
                    onChoose(
                      uses.map(({ remote }) => remote),
                      on,
                    )
                  }
                  label="Keep all addresses shown"
                  labelHidden
                />
                <SortButton id="remote" head="Address" sort={sort} onSort={onSort} />
              </span>
            </th>
            {columns.map(({ id, head, right }) => (
              <th
                key={id}
                scope="col"
                aria-sort={sortedAs(sort, id)}
                className={clsx(headLook, right && "text-right")}
              >
                <SortButton id={id} head={head} sort={sort} onSort={onSort} />
              </th>
            ))}
            <th scope="col" className={headLook}>
              EHLO
            </th>
          </tr>
        </thead>
        <tbody>
          <Spacer height={before} span={columns.length + 2} />
          {items.map(({ index }) => {
            const use = uses[index];
            return use ? (
              <Row
                key={use.remote}
                index={index}
                use={use}
                rare={cover !== undefined && isRare(use, cover)}
                chosen={chosen.has(use.remote)}
                onChoose={(on) => onChoose([use.remote], on)}
                onShow={() => onShow(use.remote)}
              />
            ) : null;
          })}
          <Spacer height={after} span={columns.length + 2} />
        </tbody>
      </table>
    </section>
  );
}

const headLook =
  "sticky top-0 z-sticky h-7 border-b border-line-2 bg-sunken px-2 text-left text-micro text-ink-2";
const sortedAs = (sort: UseSort, id: UseKey) =>
  sort.by === id ? (sort.down ? "descending" : "ascending") : undefined;

interface SortButtonProps {
  readonly id: UseKey;
  readonly head: string;
  readonly sort: UseSort;
  readonly onSort: (sort: UseSort) => void;
}

function SortButton({ id, head, sort, onSort }: SortButtonProps) {
  const sorted = sort.by === id;
  return (
    <button
      type="button"
      className="focus-inside inline-flex max-w-full items-center gap-1 truncate hover:text-ink-1"
      onClick={() => onSort({ by: id, down: sorted ? !sort.down : id !== "remote" })}
    >
      {head}
      {sorted ? <Icon of={sort.down ? ArrowDown : ArrowUp} size="row" /> : null}
    </button>
  );
}

const cell = "h-7 truncate border-b border-line-1 px-2";

interface RowProps {
  readonly index: number;
  readonly use: Use;
  readonly rare: boolean;
  readonly chosen: boolean;
  readonly onChoose: (on: boolean) => void;
  readonly onShow: () => void;
}

function Row({ index, use, rare, chosen, onChoose, onShow }: RowProps) {
  const { remote, names, domains } = use;
  const sentTo = domains.map(({ domain, messages }) => `${domain} (${grouped.format(messages)})`);
  return (
    <tr aria-rowindex={index + 2} className="text-ink-2 hover:bg-hover">
      <td className={cell}>
        <span className="flex items-center gap-2">
          <Checkbox checked={chosen} onChange={onChoose} label={remote} mono />
          {rare ? (
            <span className="rounded-chip bg-warn-wash px-1 text-micro text-warn">rare</span>
          ) : null}
        </span>
      </td>
      {columns.map(({ id, right, mono, text }) => (
        <td
          key={id}
          title={id === "relayed" || id === "messages" ? sentTo.join(", ") : text(use)}
          className={clsx(cell, right && "text-right", mono && "font-machine")}
        >
          {id === "sessions" ? (
            <button
              type="button"
              aria-label={`Show the sessions of ${remote}`}
              onClick={onShow}
              className="hit focus-inside text-accent underline underline-offset-2"
            >
              {text(use)}
            </button>
          ) : (
            text(use)
          )}
        </td>
      ))}
      <td className={clsx(cell, "font-machine")} title={names.join(", ")}>
        {names.join(", ")}
      </td>
    </tr>
  );
}
