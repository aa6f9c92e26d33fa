import { useMemo } from "react";
import { replaceOrganisation } from "../../core/edit";
import { partsIn } from "../../core/formats/link";
import type { Organisation } from "../../core/model";
import { counted } from "../../core/values";
import { ReceivedWalkthrough } from "../../features/learn/walkthroughs/ReceivedWalkthrough";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { ReadingDialog } from "../../ui/ReadingDialog";
import { toast } from "../../ui/toast";
import { workspaces } from "../../workspace/current";
import { useOrganisation, useReadOnly } from "../../workspace/hooks";
import { today } from "../../workspace/today";
import { undoAction } from "../../workspace/undoAction";
import { useReceived } from "../../workspace/useReceived";
import { session } from "../session";
import { dropArrived, useArrived } from "./arrived";
import { besideOpen, someOf } from "./beside";

/** What a link holds, shown before anything is done with it. It is looked at off the main thread. */
export function ArrivedDialog() {
  const fragment = useArrived();
  return fragment === null ? null : <Arrived key={fragment} fragment={fragment} />;
}

function Arrived({ fragment }: { readonly fragment: string }) {
  const request = useMemo(() => ({ is: "link", fragment, today: today() }) as const, [fragment]);
  const received = useReceived(request);
  if (!received) return <ReadingDialog title="Reading the link" onCancel={dropArrived} />;
  if (received.is === "design") return <Preview shared={received.organisation} />;
  if (received.is === "walkthrough" || received.of === "walkthrough")
    return (
      <ReceivedWalkthrough
        from="It came in the link. Nothing is begun before you choose."
        received={received}
        onClose={dropArrived}
      />
    );
  return (
    <Dialog
      open
      onOpenChange={dropArrived}
      title="This link cannot be opened"
      footer={
        <Button size="form" onClick={dropArrived}>
          Close
        </Button>
      }
    >
      <p>{received.fault.what}</p>
      <p className="mt-2">{received.fault.mend} Nothing was changed here.</p>
    </Dialog>
  );
}

function Preview({ shared }: { readonly shared: Organisation }) {
  const open = useOrganisation((each) => each);
  const readOnly = useReadOnly();
  const replaceable = !readOnly && Object.keys(open.connectors).length > 0;
  const add = () => {
    dropArrived();
    void session.add(shared);
  };
  const replace = () => {
    dropArrived();
    // Another tab may have taken over while the dialog was open.
    const edit = workspaces.run(replaceOrganisation(shared));
    if (!edit) {
      toast("Nothing was replaced: another tab edits this organisation", { kind: "error" });
      return;
    }
    toast(`${open.name} holds the shared design now`, { action: undoAction(edit) });
  };
  return (
    <Dialog
      open
      onOpenChange={dropArrived}
      title="Open a shared design?"
      description="It came in the link. Nothing is changed before you choose."
      footer={
        <>
          <Button size="form" onClick={dropArrived}>
            Do not open
          </Button>
          {replaceable ? (
            <Button size="form" onClick={replace}>
              Replace what is open
            </Button>
          ) : null}
          <Button size="form" look="primary" onClick={add}>
            Open as new organisation
          </Button>
        </>
      }
    >
      <Held organisation={shared} />
      {replaceable ? <BesideOpen open={open} shared={shared} /> : null}
    </Dialog>
  );
}

function Held({ organisation }: { readonly organisation: Organisation }) {
  const connectors = Object.values(organisation.connectors);
  const receive = connectors.filter(({ kind }) => kind === "receive").length;
  const rows: readonly (readonly [string, string])[] = [
    ["Name", organisation.name || "(no name)"],
    ["Exchange", organisation.version],
    [
      "Connectors",
      `${counted(receive, "receive connector")}, ${counted(connectors.length - receive, "send connector")}`,
    ],
    ["Servers", String(Object.keys(organisation.servers).length)],
    ["Accepted domains", String(Object.keys(organisation.acceptedDomains).length)],
    ...partsIn(organisation).map(({ label, count }) => [label, String(count)] as const),
  ];
  return (
    <dl
      aria-label="What the link holds"
      className="grid grid-cols-[minmax(8rem,auto)_minmax(0,1fr)] gap-x-4 gap-y-1"
    >
      {rows.map(([term, value]) => (
        <div key={term} className="contents">
          <dt className="text-ink-3">{term}</dt>
          <dd className="wrap-anywhere text-ink-1">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function BesideOpen({
  open,
  shared,
}: {
  readonly open: Organisation;
  readonly shared: Organisation;
}) {
  const { added, changed, missing } = useMemo(() => besideOpen(open, shared), [open, shared]);
  const lines = [
    ["Only in the link", added],
    ["In both, but otherwise", changed],
    ["Only here", missing],
  ] as const;
  return (
    <section aria-label={`Beside ${open.name}`} className="mt-4 border-t border-line-1 pt-3">
      <h3 className="mb-1 text-title-3">Beside {open.name}, which is open</h3>
      {added.length + changed.length + missing.length === 0 ? (
        <p>The connectors are the same.</p>
      ) : (
        <ul className="flex flex-col gap-1">
          {lines
            .filter(([, names]) => names.length > 0)
            .map(([label, names]) => (
              <li key={label}>
                {label}: {counted(names.length, "connector")}.{" "}
                <span className="wrap-anywhere text-ink-3">{someOf(names)}</span>
              </li>
            ))}
        </ul>
      )}
    </section>
  );
}
