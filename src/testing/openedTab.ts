import { vi } from "vitest";
import { addReceiveConnector, addServer, setValue } from "../core/edit";
import { emptyOrganisation, type Organisation } from "../core/model";
import type { Workspaces } from "../workspace/workspaces";

export const blank = emptyOrganisation("corp.example");

/** A workspace with one server and one connector, open in the tab. */
export async function opened(tab: Workspaces): Promise<{ id: string; connector: string }> {
  const id = await tab.create(blank);
  await tab.open(id);
  const [server = ""] = tab.run(addServer({ name: "EX01" }))?.made ?? [];
  const [connector = ""] =
    tab.run(
      addReceiveConnector({
        name: "Relay",
        server,
        usage: "Custom",
        explicit: { Bindings: ["0.0.0.0:25"], RemoteIPRanges: ["10.0.0.0/24"] },
      }),
    )?.made ?? [];
  return { id, connector };
}

export const size = (connector: string, value: number) =>
  setValue({ connector, parameter: "MaxMessageSize", value });

export const sizeIn = (organisation: Organisation | undefined, connector: string) =>
  organisation?.connectors[connector]?.explicit.MaxMessageSize;

/** Waits until what is expected is so. */
export const until = (expected: () => void) =>
  vi.waitFor(expected, { timeout: 8000, interval: 10 });

export const codes = (tab: Workspaces) => tab.getState().notices.map(({ code }) => code);
