import { ClipboardList, Plus } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import type { ListKind } from "../../core/catalogue";
import { Button } from "../../ui/Button";
import type { Tone } from "../../ui/controlLook";
import { SearchField } from "../../ui/SearchField";
import { ListRow } from "./ListRow";
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
const grouped = new Intl.NumberFormat("en-US");

/** A list by row: typing, Enter for the next, paste of many lines, order by Alt and arrows. */
export function ListEditor(props: Props) {
  const { kind, id, label, items, draft, readOnly, onItems, onDraft } = props;
  const shown = draft ?? items;
  const [texts, setTexts] = useState(shown);
  const [pasted, setPasted] = useState<string | null>(null);
  const [filter, setFilter] = useState("");
  const typing = useRef(false);
  const root = useRef<HTMLDivElement>(null);

  // The workspace's list replaces the typed one unless somebody types here.
  useEffect(() => {
    if (!typing.current) setTexts(shown);
  }, [shown]);

  const rows = useMemo(() => judge(kind, texts), [kind, texts]);
  const put = (next: readonly string[], typed = true) => {
    typing.current = typed;
    setTexts(next);
    const outcome = understoodItems(kind, next);
    if (outcome.all) onItems(outcome.items);
    else onDraft(next.filter((text) => text.trim() !== ""));
  };
  const keys = useRowKeys({ root, texts, put });
  const indices = rows
    .map((_, index) => index)
    .filter((index) => filter === "" || texts[index]?.includes(filter.toLowerCase()));
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
      onChange={(text) => put(texts.map((each, at) => (at === index ? text : each)))}
      onKeyDown={(event) => keys(event, index)}
      onPasteMany={setPasted}
      onRemove={() => {
        put(
          texts.filter((_, at) => at !== index),
          false,
        );
      }}
    />
  );
  return (
    <div
      ref={root}
      onBlur={(event) => {
        if (event.currentTarget.contains(event.relatedTarget)) return;
        typing.current = false;
        setTexts(shown);
      }}
      className="rounded-control border border-line-3 bg-raised"
    >
      {texts.length > many ? (
        <div className="border-b border-line-1 p-1.5">
          <SearchField name={`Filter ${label}`} value={filter} onChange={setFilter} />
        </div>
      ) : null}
      {indices.length > many ? (
        <VirtualRows indices={indices} row={row} />
      ) : (
        <ul aria-label={label}>{indices.map(row)}</ul>
      )}
      {texts.length === 0 ? (
        <p id={id} className="px-2.5 py-1.5 text-small text-ink-3">
          {props.unknown ? "not in the export" : "None"}
        </p>
      ) : null}
      {readOnly ? null : (
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1 rounded-b-control border-t border-line-1 bg-sunken px-1.5 py-1 first:border-t-0">
          <Button look="quiet" icon={Plus} onClick={() => keys.add()}>
            Add {kind.item}
          </Button>
          <Button look="quiet" icon={ClipboardList} onClick={() => setPasted("")}>
            Paste many…
          </Button>
          <span className="ml-auto pr-1 text-small text-ink-3 tabular-nums">
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
          onDone={(next) => put(next, false)}
        />
      )}
    </div>
  );
}

function foot(kind: ListKind, rows: ReturnType<typeof judge>): string {
  if (kind.type !== "ranges") return rows.length > 1 ? `${rows.length} ${kind.item}s` : "";
  const { addresses, idle } = total(rows);
  const idleText = idle === 0 ? "" : `, ${idle} ${idle === 1 ? "row adds" : "rows add"} none`;
  return rows.length === 0 ? "" : `${short(addresses)} in all${idleText}`;
}

/** Address counts up to a million are written out; IPv6 nets as a power of two. */
function short(addresses: bigint): string {
  if (addresses < 10n ** 10n) return grouped.format(addresses);
  return `2^${addresses.toString(2).length - 1}`;
}
