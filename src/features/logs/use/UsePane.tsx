import { useEffect, useMemo, useState } from "react";
import { countText } from "../../../components/sizeText";
import { connectorNamed, type Use } from "../../../core/logs";
import { EmptyState } from "../../../ui/EmptyState";
import { SearchField } from "../../../ui/SearchField";
import { Select } from "../../../ui/Select";
import type { UsageOutcome } from "../../../workers/logs.protocol";
import { useOrganisation } from "../../../workspace/hooks";
import type { PaneProps } from "../pane";
import { useUsage } from "../useBeside";
import { Proposal } from "./Proposal";
import { sortUses, type UseSort, usesOf } from "./sortUses";
import { UseTable } from "./UseTable";

/** Which addresses really use a receive connector, and its ranges narrowed to those that are to stay. */
export function UsePane({ outcome }: PaneProps) {
  const { answer, failed } = useUsage(outcome);
  if (failed !== undefined)
    return (
      <EmptyState title="Use could not be told">
        <p role="alert">{failed}</p>
      </EmptyState>
    );
  if (!answer)
    return (
      <EmptyState title="Going through the sessions" level={0}>
        <p role="status">
          {countText(outcome.sessions, "session")} are gathered by connector and address.
        </p>
      </EmptyState>
    );
  if (answer.uses.length === 0)
    return (
      <EmptyState title="No session of a receive connector was read">
        <p>Add logs of SmtpReceive: they say which addresses come to which connector.</p>
      </EmptyState>
    );
  return <Shown usage={answer} />;
}

const grouped = new Intl.NumberFormat("en-GB");
const messagesFirst: UseSort = { by: "messages", down: true };
const nobody: ReadonlySet<string> = new Set();

function Shown({ usage: { uses, covers } }: { readonly usage: UsageOutcome }) {
  const organisation = useOrganisation((each) => each);
  const connectors = useMemo(() => connectorsOf(uses), [uses]);
  const [picked, pick] = useState<string>();
  const name = connectors.find((each) => each.name === picked)?.name ?? connectors[0]?.name ?? "";
  const [text, setText] = useState("");
  const [sort, setSort] = useState(messagesFirst);
  const own = useMemo(() => usesOf(uses, name, ""), [uses, name]);
  const shown = useMemo(() => sortUses(usesOf(own, name, text), sort), [own, name, text, sort]);
  const [dropped, setDropped] = useState(nobody);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another connector begins with all of its addresses
  useEffect(() => setDropped(nobody), [name]);
  const chosen = useMemo(
    () => new Set(own.map(({ remote }) => remote).filter((each) => !dropped.has(each))),
    [own, dropped],
  );
  const choose = (addresses: readonly string[], on: boolean): void => {
    const next = new Set(dropped);
    for (const each of addresses) {
      if (on) next.delete(each);
      else next.add(each);
    }
    setDropped(next);
  };
  const found = connectorNamed(organisation, { direction: "in", connector: name });
  const cover = covers.get(own[0]?.connector ?? name);
  return (
    <>
      <h2 className="sr-only">Use</h2>
      <div className="flex shrink-0 flex-wrap items-center gap-2 border-b border-line-1 bg-panel px-3 py-1.5">
        <Select
          aria-label="Receive connector"
          value={name}
          onChange={pick}
          className="max-w-full"
          options={connectors.map((each) => ({
            value: each.name,
            label: each.name,
            help: countText(each.addresses, "address", "addresses"),
          }))}
        />
        <span role="status" className="text-small text-ink-3">
          {countText(own.length, "address", "addresses")}, {grouped.format(chosen.size)} kept
        </span>
        <SearchField
          name="Address, name or domain"
          className="ml-auto w-56 max-tablet:w-full"
          value={text}
          onChange={setText}
        />
      </div>
      {shown.length > 0 ? (
        <UseTable
          uses={shown}
          cover={cover}
          chosen={chosen}
          onChoose={choose}
          sort={sort}
          onSort={setSort}
        />
      ) : (
        <EmptyState title="No address fits" className="flex-1" />
      )}
      {found?.kind === "receive" ? (
        <Proposal
          key={found.id}
          organisation={organisation}
          connector={found}
          uses={own}
          chosen={chosen}
          cover={cover}
        />
      ) : (
        <p className="shrink-0 border-t border-line-2 bg-panel p-3 wrap-anywhere">
          No receive connector of the open design is called {name}. Read its export in Import, and
          its ranges can be narrowed here.
        </p>
      )}
    </>
  );
}

interface Named {
  readonly name: string;
  readonly addresses: number;
}

/** The connectors by name, each with how many addresses came to it. */
function connectorsOf(uses: readonly Use[]): readonly Named[] {
  const counts = new Map<string, { name: string; addresses: number }>();
  for (const { connector } of uses) {
    const key = connector.toLowerCase();
    const known = counts.get(key);
    if (known) known.addresses += 1;
    else counts.set(key, { name: connector, addresses: 1 });
  }
  return [...counts.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
