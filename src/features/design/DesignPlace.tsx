import { useCallback, useEffect, useSyncExternalStore } from "react";
import type { Finding } from "../../core/finding";
import { breakpoints } from "../../ui/breakpoints";
import { fetchAhead, later } from "../../ui/later";
import { toast } from "../../ui/toast";
import { useMediaQuery } from "../../ui/useMediaQuery";
import { useOrganisation } from "../../workspace/hooks";
import { loadRules } from "../../workspace/problems";
import { askedStore, askFor } from "./dialogs/asked";
import { focusAsked } from "./form/focusAsked";
import { ConnectorForm } from "./form/laterForm";
import { ChartPane, Dock, ExplorerPane, FormPane } from "./layout/panes";
import { groupOf } from "./openField";
import { useSelection } from "./selection";
import { useDesignCommands } from "./useDesignCommands";

const DeskLayout = later(async () => (await import("./layout/DeskLayout")).DeskLayout);
const PhoneLayout = later(async () => (await import("./layout/PhoneLayout")).PhoneLayout);
const DuplicateDialog = later(
  async () => (await import("./dialogs/DuplicateDialog")).DuplicateDialog,
);
const NewConnectorDialog = later(
  async () => (await import("./dialogs/NewConnectorDialog")).NewConnectorDialog,
);
const SeveralDialog = later(async () => (await import("./estate/SeveralDialog")).SeveralDialog);
const UsesDialog = later(async () => (await import("./estate/UsesDialog")).UsesDialog);
const CertificateDialog = later(
  async () => (await import("./estate/CertificateDialog")).CertificateDialog,
);
const CopyServerDialog = later(
  async () => (await import("./estate/CopyServerDialog")).CopyServerDialog,
);

/** What this width shows first: fetched before the place is drawn, so that it is drawn whole. */
export const fetchPanes = async (): Promise<void> => {
  const shown = matchMedia(breakpoints.phone).matches
    ? [PhoneLayout, ExplorerPane]
    : [DeskLayout, ExplorerPane, ChartPane, FormPane, Dock];
  await Promise.all(shown.map((part) => part.fetch()));
};

/** After the first paint: the rules, then what a tap or a key may open. */
function fetchTheRest(): void {
  loadRules().catch(() =>
    toast("The rules could not be fetched. Reload the page.", { kind: "error" }),
  );
  void fetchAhead([ChartPane, FormPane, Dock, ConnectorForm, NewConnectorDialog, DuplicateDialog]);
}

/** Explorer, chart, form and dock: one selection, followed by all four. */
export function DesignPlace() {
  const [selection, select] = useSelection();
  const phone = useMediaQuery(breakpoints.phone);
  const asked = useSyncExternalStore(askedStore.watch, askedStore.get);

  const open = useCallback(
    (at: string | undefined, field?: string) => {
      select({
        at,
        field,
        group: at !== undefined && field !== undefined ? groupOf(at, field) : undefined,
        pane: at === undefined ? undefined : "form",
      });
      if (field !== undefined) focusAsked.ask();
    },
    [select],
  );
  const openFinding = useCallback(
    ({ place }: Finding) => open(place.connector ?? place.server, place.parameter),
    [open],
  );
  useDesignCommands(selection, open, openFinding);
  useEffect(fetchTheRest, []);
  const Layout = phone ? PhoneLayout : DeskLayout;
  return (
    <>
      <h1 className="sr-only">Design</h1>
      <Layout selection={selection} select={select} open={open} openFinding={openFinding} />
      {asked?.dialog === "new" ? (
        <NewConnectorDialog
          server={asked.server}
          onClose={() => askFor(null)}
          onCreated={(connector) => open(connector)}
        />
      ) : null}
      {asked?.dialog === "several" ? <SeveralDialog onClose={() => askFor(null)} /> : null}
      {asked?.dialog === "uses" ? <UsesDialog onClose={() => askFor(null)} onOpen={open} /> : null}
      {asked?.dialog === "certificate" ? <CertificateDialog onClose={() => askFor(null)} /> : null}
      {asked?.dialog === "copy-server" ? <CopyServerDialog onClose={() => askFor(null)} /> : null}
      {asked?.dialog === "duplicate" ? <Duplicate connector={asked.connector} /> : null}
    </>
  );
}

function Duplicate({ connector: id }: { readonly connector: string }) {
  const connector = useOrganisation((organisation) => organisation.connectors[id]);
  return connector?.kind === "receive" ? (
    <DuplicateDialog connector={connector} onClose={() => askFor(null)} />
  ) : null;
}
