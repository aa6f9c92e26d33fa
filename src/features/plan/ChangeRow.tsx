import { clsx } from "clsx";
import { useState } from "react";
import type { RowMember as Member, Row } from "../../core/plan";
import { Chip } from "../../ui/Chip";
import { grouped } from "../../ui/grouped";

interface Props {
  readonly row: Row;
  readonly view: "unified" | "side";
}

/** One property: what it is, its old value and its new one; lists member by member. */
export function ChangeRow({ row, view }: Props) {
  const { label, parameter, help, temporary } = row;
  return (
    <div
      className={clsx(
        "grid gap-x-4 gap-y-1 border-t border-line-1 px-3.5 py-2 max-tablet:grid-cols-1",
        view === "side" ? sideColumns : "grid-cols-[minmax(0,min(15rem,38%))_minmax(0,1fr)]",
      )}
    >
      <dt className="min-w-0" title={help || undefined}>
        <span className="block font-medium text-ink-1">{label}</span>
        {parameter === label ? null : (
          <span translate="no" className="block font-machine text-param text-ink-3 wrap-anywhere">
            {parameter}
          </span>
        )}
        {temporary ? (
          <Chip look="warn" className="mt-1">
            only for the moment
          </Chip>
        ) : null}
      </dt>
      <dd className="min-w-0">{view === "side" ? <Side row={row} /> : <Unified row={row} />}</dd>
    </div>
  );
}

const sideColumns = "grid-cols-[minmax(0,min(11rem,30%))_minmax(0,1fr)]";

/** Over the two columns of the side-by-side view. */
export function SideHead() {
  return (
    <div
      aria-hidden
      className={clsx(
        "grid gap-x-4 border-t border-line-1 bg-sunken px-3.5 py-1 text-micro text-ink-3",
        sideColumns,
      )}
    >
      <span />
      <span className="grid grid-cols-2 gap-4">
        <span>Deployed</span>
        <span>Designed</span>
      </span>
    </div>
  );
}

const valueLook = "font-machine text-code wrap-break-word";

function Old({ children }: { readonly children: React.ReactNode }) {
  return (
    <del className={clsx(valueLook, "rounded-chip bg-error-wash px-1 text-error no-underline")}>
      {children}
    </del>
  );
}

function New({ children }: { readonly children: React.ReactNode }) {
  return (
    <ins className={clsx(valueLook, "rounded-chip bg-ok-wash px-1 text-ok no-underline")}>
      {children}
    </ins>
  );
}

function Unified({ row }: { readonly row: Row }) {
  if (row.members) return <Members of={row.members} />;
  return (
    <span translate="no">
      {row.old === undefined ? null : <Old>{row.old}</Old>}
      {row.old === undefined || row.new === undefined ? null : (
        <span aria-hidden className="px-2 text-ink-3">
          →
        </span>
      )}
      {row.new === undefined ? null : <New>{row.new}</New>}
    </span>
  );
}

function Side({ row }: { readonly row: Row }) {
  const { members } = row;
  return (
    <div className="grid grid-cols-2 gap-4">
      <div translate="no">
        {members ? (
          <Members of={members.filter(({ sign }) => sign !== "+")} />
        ) : row.old === undefined ? (
          <None />
        ) : (
          <Old>{row.old}</Old>
        )}
      </div>
      <div translate="no">
        {members ? (
          <Members of={members.filter(({ sign }) => sign !== "-")} />
        ) : row.new === undefined ? (
          <None />
        ) : (
          <New>{row.new}</New>
        )}
      </div>
    </div>
  );
}

const None = () => <span className="text-ink-3">–</span>;

/** Beyond this a list is folded; those that stay as they are go first. */
const most = 12;

function Members({ of }: { readonly of: readonly Member[] }) {
  const [all, setAll] = useState(false);
  const changed = of.filter(({ sign }) => sign !== "=");
  const equal = of.length - changed.length;
  const shown = all ? of : of.length <= most ? of : changed.slice(0, most);
  const hidden = of.length - shown.length;
  if (of.length === 0) return <None />;
  return (
    <ul translate="no" className="space-y-0.5">
      {shown.map((each) => (
        <li key={`${each.sign}${each.text}`} className="flex flex-wrap items-baseline gap-x-1.5">
          <span className="flex min-w-0 items-baseline gap-1.5">
            <span
              aria-hidden
              className={clsx(
                "w-2.5 shrink-0 text-center font-machine text-code",
                each.sign === "+" ? "text-ok" : each.sign === "-" ? "text-error" : "text-ink-3",
              )}
            >
              {signs[each.sign]}
            </span>
            <span className="min-w-0">
              <MemberText of={each} />
            </span>
          </span>
          {each.hint ? <span className="text-small text-ink-3">{each.hint}</span> : null}
        </li>
      ))}
      {hidden > 0 ? (
        <li>
          <button
            type="button"
            className="hit text-small text-accent hover:underline"
            onClick={() => setAll(true)}
          >
            {grouped.format(hidden)} more
            {equal > 0 && shown.length === changed.length ? " that stay as they are" : ""}
          </button>
        </li>
      ) : null}
    </ul>
  );
}

const signs: Readonly<Record<Member["sign"], string>> = { "+": "+", "-": "−", "=": "" };

function MemberText({ of: { sign, text } }: { readonly of: Member }) {
  if (sign === "-") return <Old>{text}</Old>;
  if (sign === "+") return <New>{text}</New>;
  return <span className={clsx(valueLook, "px-1 text-ink-2")}>{text}</span>;
}
