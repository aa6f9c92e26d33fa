import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { exposureOfServer } from "../../core/exposure";
import { receiversOf } from "../../core/simulate";
import { organisation, receiver, server } from "../../testing/builders";
import { ExposureTable } from "./ExposureTable";

const ex01 = server("EX01");
const relay = receiver("Relay", {
  explicit: {
    Bindings: ["0.0.0.0:25"],
    RemoteIPRanges: ["10.0.0.0/24"],
    AuthMechanism: ["Integrated", "Tls"],
    PermissionGroups: ["Custom"],
  },
  permissions: [
    {
      user: "CORP\\svc-scan",
      rights: ["ms-Exch-SMTP-Submit", "ms-Exch-SMTP-Accept-Any-Recipient"],
      deny: false,
    },
  ],
});

it("says who may do what from where, single accounts too, and leads to the connector", async () => {
  const onSelect = vi.fn();
  const { listeners } = exposureOfServer(ex01, receiversOf(organisation([ex01], [relay]), ex01));
  render(<ExposureTable listeners={listeners} caption="EX01" onSelect={onSelect} />);
  const row = screen.getByRole("row", { name: /^10\.0\.0\.0\/24/ });
  expect(within(row).getByText("CORP\\svc-scan: anywhere")).toBeInTheDocument();
  expect(screen.getAllByText(/svc-scan/)).toHaveLength(1);
  await userEvent.setup().click(within(row).getByRole("button", { name: "Relay" }));
  expect(onSelect).toHaveBeenCalledWith(relay.id);
});
