import { useMemo, useState } from "react";
import { countText } from "../../components/ExposureBar/cells";
import { ExposureBar } from "../../components/ExposureBar/ExposureBar";
import { ExposureTable } from "../../components/ExposureBar/ExposureTable";
import { PhraseText } from "../../components/PhraseText";
import type { QuestionForm } from "../../components/Question/question";
import {
  exposureAt,
  type ListenerExposure,
  relayChange,
  strangersAt,
  wordsOf,
} from "../../core/exposure";
import { type Organisation, serverNamed } from "../../core/model";
import { countOf, type IpSet, isEmpty, parseBinding } from "../../core/values";
import { Button } from "../../ui/Button";
import { ExposureOverview } from "./ExposureOverview";

interface Props {
  readonly organisation: Organisation;
  readonly form: QuestionForm;
  readonly onOpen: (at: string) => void;
}

/** From where strangers may relay: at the listener that is asked about, and at all of them. Exact, not sampled. */
export function ExposurePanel({ organisation, form, onOpen }: Props) {
  const [asTable, setAsTable] = useState(false);
  const server = form.ask === "in" ? serverNamed(organisation, form.server) : undefined;
  const listeners = useMemo(
    () => (server && form.ask === "in" ? listenersAt(organisation, server.id, form.listen) : []),
    [organisation, server, form],
  );
  const [listener] = listeners;
  return (
    <section aria-label="Exposure" className="border-t border-line-2 px-5 py-4">
      {listener && server ? (
        <>
          <Figure
            organisation={organisation}
            listeners={listeners}
            where={`${server.name}, port ${listener.binding.port}`}
            action={
              <Button onClick={() => setAsTable((now) => !now)} aria-pressed={asTable}>
                {asTable ? "As drawing" : "As table"}
              </Button>
            }
          />
          {asTable ? (
            <ExposureTable
              listeners={listeners}
              caption={`Exposure of ${server.name}, port ${listener.binding.port}`}
              onSelect={onOpen}
            />
          ) : (
            <ExposureBar
              listeners={listeners}
              label={`Who may do what at ${server.name}, port ${listener.binding.port}; the table says the same exactly.`}
              onSelect={onOpen}
            />
          )}
        </>
      ) : null}
      <Change organisation={organisation} />
      <ExposureOverview organisation={organisation} onOpen={onOpen} />
    </section>
  );
}

/** The listener that is asked about, and those of the other family on its port. */
function listenersAt(
  organisation: Organisation,
  serverId: string,
  listen: string,
): readonly ListenerExposure[] {
  const server = organisation.servers[serverId];
  const binding = parseBinding(listen);
  if (!server || !binding.ok) return [];
  const other = {
    family: binding.value.family === 4 ? 6 : 4,
    address: 0n,
    port: binding.value.port,
  } as const;
  return [binding.value, other].flatMap((each) => exposureAt(organisation, server, each) ?? []);
}

function Figure({
  organisation,
  listeners,
  where,
  action,
}: {
  readonly organisation: Organisation;
  readonly listeners: readonly ListenerExposure[];
  readonly where: string;
  readonly action: React.ReactNode;
}) {
  const sets = useMemo(() => listeners.map((each) => strangersAt(each, "relay")), [listeners]);
  const open = sets.map(({ may }) => may).filter((each) => !isEmpty(each));
  const unknown = sets.reduce((sum, each) => sum + countOf(each.unknown), 0n);
  const figure = open.map(countOf);
  return (
    <div className="mb-3 flex flex-wrap items-start gap-x-4 gap-y-2">
      <span className={open.length > 0 ? "text-figure text-stranger" : "text-figure text-ink-1"}>
        {countText(figure[0] ?? 0n)}
      </span>
      <div className="min-w-0 flex-1 max-tablet:min-w-48">
        <p className="font-semibold text-ink-1">
          {familyOf(open[0])}
          {figure[1] === undefined ? "" : ` and ${countText(figure[1])} ${familyOf(open[1])}`}
          {figure.length === 1 && figure[0] === 1n ? " address may" : " addresses may"} relay
          through {where} without signing in
        </p>
        <p className="text-small text-ink-3">
          {open.map((each) => (
            <span key={each.family}>
              <PhraseText of={wordsOf(each, organisation.networks)} />.{" "}
            </span>
          ))}
          {unknown > 0n
            ? `Of ${countText(unknown)} more it cannot be told: their permissions were not imported. `
            : ""}
          Exact, not sampled; widths are logarithmic.
        </p>
      </div>
      <div className="max-tablet:w-full">{action}</div>
    </div>
  );
}

const familyOf = (set: IpSet | undefined): string => (set ? `IPv${set.family}` : "");

/** What the design changes against what is deployed. */
function Change({ organisation }: { readonly organisation: Organisation }) {
  const isDeployed = Object.keys(organisation.deployed).length > 0;
  const change = useMemo(
    () => (isDeployed ? relayChange(organisation) : undefined),
    [organisation, isDeployed],
  );
  if (!change || (change.added.count === 0n && change.removed.count === 0n)) return null;
  const lines = [
    change.added.count > 0n
      ? `lets ${countText(change.added.count)} more ${change.added.count === 1n ? "address" : "addresses"} relay`
      : "",
    change.removed.count > 0n
      ? `takes relay from ${countText(change.removed.count)} ${change.removed.count === 1n ? "address" : "addresses"}`
      : "",
  ].filter(Boolean);
  return (
    <p className="mt-3 rounded-control border border-line-2 bg-raised px-3 py-2 text-ink-1">
      Against what is deployed, this design {lines.join(" and ")}.{" "}
      {countOf(change.added.v4) > 0n ? (
        <PhraseText of={wordsOf(change.added.v4, organisation.networks)} />
      ) : null}
    </p>
  );
}
