import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import type { Finding } from "../../core/finding";
import { RiskGate } from "./RiskGate";
import { riskKey } from "./stepRisks";

const risk = (code: string, what: string): Finding => ({
  code,
  severity: "error",
  place: { connector: "relay", parameter: "Bindings" },
  what: [what],
  why: [],
  mend: ["Do it otherwise."],
  cites: [],
  standing: "documented",
  fixes: [],
});
const lost = risk("listener-lost", "EX01 no longer listens on 0.0.0.0:25");
const opened = risk("relay-opened", "Strangers may relay");
const refused = risk("refused-design", "TlsDomain is missing");
const nothing = () => undefined;

it("offers the scripts when every risk is named, and not before", async () => {
  const onAccept = vi.fn();
  render(
    <RiskGate
      errors={[lost, opened]}
      accepted={new Set([riskKey(lost)])}
      onAccept={onAccept}
      onDesign={nothing}
    />,
  );
  const accept = screen.getByRole("button", { name: "Accept and show" });
  expect(accept).toBeDisabled();
  expect(screen.getByText("1 not named yet")).toBeInTheDocument();
  await userEvent.click(screen.getByRole("checkbox", { name: "I accept: Strangers may relay" }));
  await userEvent.click(accept);
  expect(onAccept).toHaveBeenCalledExactlyOnceWith([lost, opened]);
});

it("knows no way past what Exchange refuses, and leads to where it is mended", async () => {
  const onDesign = vi.fn();
  render(
    <RiskGate
      errors={[refused, lost]}
      accepted={new Set()}
      onAccept={nothing}
      onDesign={onDesign}
    />,
  );
  expect(screen.getByRole("heading")).toHaveTextContent("Exchange refuses this design");
  expect(screen.queryByRole("button", { name: "Accept and show" })).toBeNull();
  expect(screen.queryByRole("checkbox", { name: /TlsDomain/ })).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Mend in Design" }));
  expect(onDesign).toHaveBeenCalledExactlyOnceWith(refused);
});

it("lets many of one kind be named by their kind, and says which they are", async () => {
  const many = Array.from({ length: 13 }, (_, index) =>
    risk("listener-lost", `EX${index} is silent`),
  );
  const onAccept = vi.fn();
  render(
    <RiskGate
      errors={[...many, opened]}
      accepted={new Set()}
      onAccept={onAccept}
      onDesign={nothing}
    />,
  );
  expect(screen.getAllByRole("checkbox")).toHaveLength(2);
  expect(screen.getByText("EX7 is silent")).toBeInTheDocument();
  await userEvent.click(screen.getByRole("checkbox", { name: /^I accept all 13 of this kind/ }));
  await userEvent.click(screen.getByRole("checkbox", { name: /Strangers may relay/ }));
  await userEvent.click(screen.getByRole("button", { name: "Accept and show" }));
  expect(onAccept).toHaveBeenCalledExactlyOnceWith([...many, opened]);
});
