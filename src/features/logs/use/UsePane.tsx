import { type ReactNode, useMemo, useState } from "react";
import { countText } from "../../../components/sizeText";
import { connectorNamed, type Use } from "../../../core/logs";
import { EmptyState } from "../../../ui/EmptyState";
import { grouped } from "../../../ui/grouped";
import { SearchField } from "../../../ui/SearchField";
import { Select } from "../../../ui/Select";
import { type LogsOutcome, mostUses, type UsageOutcome } from "../../../workers/logs.protocol";
import { useOrganisation } from "../../../workspace/hooks";
import { noFilter } from "../filter/useView";
import type { PaneProps } from "../pane";
import { useUsage, useUses } from "../session/useBeside";
import { useKept } from "./kept";
import { Proposal } from "./Proposal";
import { sortUses, type UseSort, usesWith } from "./sortUses";
import { UseTable } from "./UseTable";

/** Which addresses really use a receive connector, and its ranges narrowed to those that are to stay. */
export function UsePane({ outcome, change }: PaneProps) {
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
  if (answer.length === 0)
    return (
      <EmptyState title="No session of a receive connector was read">
        <p>Add logs of SmtpReceive: they say which addresses come to which connector.</p>
      </EmptyState>
    );
  return <Connectors outcome={outcome} usage={answer} change={change} />;
}

interface ConnectorsProps {
  readonly outcome: LogsOutcome;
  readonly usage: UsageOutcome;
  readonly change: PaneProps["change"];
}

/** One connector at a time. */
function Connectors({ outcome, usage, change }: ConnectorsProps) {
  const [picked, pick] = useKept<string | undefined>(outcome, "connector", undefined);
  const used = usage.find(({ name }) => name === picked) ?? usage[0];
  if (!used) return null;
  const select = (
    <Select
      aria-label="Receive connector"
      value={used.name}
      onChange={pick}
      className="max-w-full"
      options={usage.map(({ name, addresses }) => ({
        value: name,
        label: name,
        help: countText(addresses, "address", "addresses"),
      }))}
    />
  );
  const show = (address: string): void =>
    change({ ...noFilter, pane: "sessions", connector: [used.name], remote: [address] });
  return <Shown key={used.name} outcome={outcome} used={used} select={select} onShow={show} />;
}

const messagesFirst: UseSort = { by: "messages", down: true };
const nobody: ReadonlySet<string> = new Set();
const none: readonly Use[] = [];

interface ShownProps {
  readonly outcome: LogsOutcome;
  readonly used: UsageOutcome[number];
  readonly select: ReactNode;
  readonly onShow: (address: string) => void;
}

function Shown({ outcome, used: { name, addresses, cover }, select, onShow }: ShownProps) {
  const organisation = useOrganisation((each) => each);
  const { answer, failed } = useUses(outcome, name);
  const own = answer ?? none;
  const [text, setText] = useState("");
  const [sort, setSort] = useState(messagesFirst);
  const shown = useMemo(() => sortUses(usesWith(own, text), sort), [own, text, sort]);
  const [dropped, setDropped] = useKept(outcome, `dropped ${name}`, nobody);
  const chosen = useMemo(
    () => new Set(own.map(({ remote }) => remote).filter((each) => !dropped.has(each))),
    [own, dropped],
  );
  const choose = (all: readonly string[], on: boolean): void => {
    const next = new Set(dropped);
    for (const each of all) {
      if (on) next.delete(each);
      else next.add(each);
    }
    setDropped(next);
  };
  const found = connectorNamed(organisation, { direction: "in", connector: name });
  const isWhole = addresses <= mostUses;
  return (
    <>
      <h2 className="sr-only">Use</h2>
      <div className="flex shrink-0 flex-wrap items-center gap-2 border-b border-line-1 bg-panel px-3 py-1.5">
        {select}
        <span role="status" className="text-small text-ink-3">
          {countText(addresses, "address", "addresses")}
          {isWhole
            ? `, ${grouped.format(chosen.size)} kept`
            : `; the first ${grouped.format(mostUses)} are listed`}
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
          onShow={onShow}
        />
      ) : (
        <EmptyState
          title={
            answer
              ? "No address fits"
              : failed === undefined
                ? "Going through the sessions"
                : "Use could not be told"
          }
          className="flex-1"
        >
          {failed === undefined ? null : <p role="alert">{failed}</p>}
        </EmptyState>
      )}
      {isWhole ? null : (
        <p className="shrink-0 border-t border-line-2 bg-panel p-3">
          {grouped.format(addresses)} addresses are no list that anybody keeps: give this connector
          the networks that it is for, in Design.
        </p>
      )}
      {isWhole && found?.kind === "receive" ? (
        <Proposal
          outcome={outcome}
          organisation={organisation}
          connector={found}
          uses={own}
          chosen={chosen}
          cover={cover}
        />
      ) : null}
      {isWhole && !found ? (
        <p className="shrink-0 border-t border-line-2 bg-panel p-3 wrap-anywhere">
          No receive connector of the open design is called {name}. Read its export in Import, and
          its ranges can be narrowed here.
        </p>
      ) : null}
    </>
  );
}
