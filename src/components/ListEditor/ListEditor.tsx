import { clsx } from "clsx";
import { ClipboardList, Plus } from "lucide-react";
import { memo, useEffect, useMemo, useRef, useState } from "react";
import type { ListKind } from "../../core/catalogue";
import { sameValue } from "../../core/values";
import { Button } from "../../ui/Button";
import type { Tone } from "../../ui/controlLook";
import { grouped } from "../../ui/grouped";
import { SearchField } from "../../ui/SearchField";
import { ListRow, type RowActions } from "./ListRow";
import { understoodItems } from "./outcome";
import { PasteMany } from "./PasteMany";
import { judge, total } from "./rows";
import { useRowKeys } from "./useRowKeys";
import { VirtualRows } from "./VirtualRows";

interface Props {
  readonly kind: ListKind;
  readonly id: string;
  readonly label: string;
  readonly describedBy: string;
  /** The list in force. */
  readonly items: readonly string[];
  /** Rows as typed, where some of them cannot be read. */
  readonly draft: readonly string[] | undefined;
  readonly unknown: boolean;
  readonly tone: Tone;
  readonly readOnly: boolean;
  readonly onItems: (items: readonly string[]) => void;
  readonly onDraft: (texts: readonly string[]) => void;
}

/** Rows above which the list is virtual and has a filter. */
const many = 200;

/** A list by row: typing, Enter for the next, paste of many lines, order by Alt and arrows. */
export function ListEditor(props: Props) {
  const { kind, id, label, items, draft, readOnly, onItems, onDraft } = props;
  const shown = draft ?? items;
  const [texts, setTexts] = useState(shown);
  const [pasted, setPasted] = useState<string | null>(null);
  const [filter, setFilter] = useState("");
  const expected = useRef(shown);
  const root = useRef<HTMLDivElement>(null);
  const scrollTo = useRef<((place: number) => void) | null>(null);

  // What the typed rows brought about leaves them as they are; undo or a fix replaces them at once.
  useEffect(() => {
    if (!sameValue(shown, expected.current)) setTexts(shown);
    expected.current = shown;
  }, [shown]);

  const rows = useMemo(() => judge(kind, texts), [kind, texts]);
  const put = (next: readonly string[]) => {
    setTexts(next);
    const outcome = understoodItems(kind, next);
    const held = outcome.all ? outcome.items : next.filter((text) => text.trim() !== "");
    if (sameValue(held, shown) && (draft === undefined) === outcome.all) return;
    expected.current = held;
    if (outcome.all) onItems(held);
    else onDraft(held);
  };
  const keys = useRowKeys({ root, texts, put, scrollTo });
  const indices = rows
    .map((_, index) => index)
    .filter((index) => filter === "" || texts[index]?.includes(filter.toLowerCase()));
  const latest = useRef({ texts, put, keys });
  latest.current = { texts, put, keys };
  const act = useRef<RowActions & MoreActions>({
    change: (index, text) => {
      const { texts: now, put: write } = latest.current;
      write(now.map((each, at) => (at === index ? text : each)));
    },
    remove: (index) => latest.current.keys.remove(index),
    key: (event, index) => latest.current.keys(event, index),
    pasteMany: setPasted,
    add: () => {
      setFilter("");
      latest.current.keys.add();
    },
  });
  const row = (index: number) => (
    <ListRow
      key={index}
      row={rows[index] as (typeof rows)[number]}
      index={index}
      name={`${label}, row ${index + 1}`}
      id={index === 0 ? id : undefined}
      describedBy={props.describedBy}
      tone={props.tone}
      readOnly={readOnly}
      removeName={`Remove ${kind.item} ${index + 1}`}
      act={act.current}
    />
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears of focus that leaves the rows
    <div
      ref={root}
      onBlur={(event) => {
        if (event.currentTarget.contains(event.relatedTarget)) return;
        setTexts(shown);
      }}
      className={clsx(
        "rounded-control border",
        readOnly ? "bg-sunken" : "bg-raised",
        props.tone === "unknown" && "hatched",
        rows.some(({ complaint }) => complaint)
          ? "border-error-mark"
          : props.tone === "own" && !readOnly
            ? "border-line-3"
            : "border-line-2",
      )}
    >
      {texts.length > many ? (
        <div className="border-b border-line-1 p-1.5">
          <SearchField name={`Filter ${label}`} value={filter} onChange={setFilter} />
        </div>
      ) : null}
      {indices.length > many ? (
        <VirtualRows label={label} indices={indices} row={row} scrollTo={scrollTo} />
      ) : (
        <ul aria-label={label}>
          {indices.map((index) => (
            <li key={index}>{row(index)}</li>
          ))}
        </ul>
      )}
      {texts.length === 0 ? (
        <p className="flex min-h-row items-center px-2.5 text-small text-ink-3">
          {props.unknown ? "not in the export" : "None"}
        </p>
      ) : null}
      {readOnly ? null : (
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1 rounded-b-control bg-sunken px-1 py-0.5">
          <MoreRows id={texts.length === 0 ? id : undefined} item={kind.item} act={act.current} />
          <span className="ml-auto pr-7 text-right text-small text-ink-3 tabular-nums max-tablet:pr-1">
            {foot(kind, rows)}
          </span>
        </div>
      )}
      {pasted === null ? null : (
        <PasteMany
          kind={kind}
          label={label}
          text={pasted}
          present={items}
          onClose={() => setPasted(null)}
          onDone={put}
        />
      )}
    </div>
  );
}

interface MoreActions extends Pick<RowActions, "pasteMany"> {
  readonly add: () => void;
}

interface MoreRowsProps {
  readonly id: string | undefined;
  readonly item: string;
  readonly act: MoreActions;
}

/** The ways to more rows; typing in one leaves them as they are. */
const MoreRows = memo(function MoreRows({ id, item, act }: MoreRowsProps) {
  return (
    <>
      <Button id={id} look="quiet" icon={Plus} onClick={act.add}>
        Add {item}
      </Button>
      <Button look="quiet" icon={ClipboardList} onClick={() => act.pasteMany("")}>
        Paste many…
      </Button>
    </>
  );
});

function foot(kind: ListKind, rows: ReturnType<typeof judge>): string {
  if (kind.type !== "ranges") return rows.length > 1 ? `${rows.length} in all` : "";
  const { addresses, idle } = total(rows);
  const idleText = idle === 0 ? "" : `, ${idle} ${idle === 1 ? "row adds" : "rows add"} none`;
  return rows.length === 0 ? "" : `${short(addresses)} in all${idleText}`;
}

/** Address counts up to a million are written out; IPv6 nets as a power of two. */
function short(addresses: bigint): string {
  if (addresses < 10n ** 10n) return grouped.format(addresses);
  return `2^${addresses.toString(2).length - 1}`;
}
