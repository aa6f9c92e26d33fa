import "fake-indexeddb/auto";
import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { principals } from "../../../../core/catalogue";
import { setValue } from "../../../../core/edit";
import { anyRecipient, type Permission, relayPermission } from "../../../../core/model";
import { organisation, receiver, server } from "../../../../testing/builders";
import { UiProvider } from "../../../../ui/UiProvider";
import { workspaces } from "../../../../workspace/current";
import { redo, run, undo, useOrganisation, workspaceNow } from "../../../../workspace/hooks";
import { OtherRights } from "./OtherRights";
import { Permissions } from "./Permissions";

const { navigate } = vi.hoisted(() => ({ navigate: vi.fn() }));
vi.mock("@tanstack/react-router", () => ({ useNavigate: () => navigate }));

const scan: Permission = { user: "CORP\\scan", rights: ["ms-Exch-SMTP-Submit"], deny: false };
const bypass = "ms-Exch-Bypass-Anti-Spam";

async function open(permissions: readonly Permission[] | undefined, deployed = false) {
  const { permissions: _, ...bare } = receiver("Relay", {
    explicit: { PermissionGroups: ["AnonymousUsers"] },
  });
  const relay = permissions ? { ...bare, permissions } : bare;
  const design = organisation([server("EX01")], [relay], { asDeployed: deployed });
  await workspaces.close();
  await workspaces.open(await workspaces.create(design));
}

function Shown({ readOnly = false }: { readonly readOnly?: boolean }) {
  const now = useOrganisation((each) => each);
  const { relay } = now.connectors;
  return relay?.kind === "receive" ? (
    <UiProvider>
      <Permissions
        organisation={now}
        connector={relay}
        readOnly={readOnly}
        onFix={vi.fn()}
        onFocus={vi.fn()}
      />
    </UiProvider>
  ) : null;
}

function show(readOnly = false) {
  render(<Shown readOnly={readOnly} />);
  return userEvent.setup();
}

const kept = () => {
  const { relay } = workspaceNow().organisation.connectors;
  return relay?.kind === "receive" ? relay.permissions : null;
};
const rightsOf = (user: string) => screen.getByRole("list", { name: `Rights of ${user}` });

beforeEach(() => navigate.mockReset());

describe("permissions that are known", () => {
  beforeEach(() => open([relayPermission, scan]));

  it("shows who has which right, what it means, and whether it is allowed", () => {
    show();
    const relay = within(rightsOf(principals.anonymous));
    expect(relay.getByRole("combobox", { name: /^Right of/ })).toHaveTextContent(anyRecipient);
    expect(relay.getByRole("radio", { name: "Allow" })).toBeChecked();
    expect(relay.getByText(/outside the accepted domains: relay/)).toBeVisible();
    const byHand = within(screen.getByRole("region", { name: "Rights beside the groups" }));
    expect(byHand.getByText(/Strangers: sessions that have not signed in/)).toBeVisible();
    expect(screen.getByText("2 rights of 2 accounts")).toBeVisible();
  });

  it("removes a right, hands the focus on, and undo brings it back", async () => {
    const user = show();
    await user.click(
      screen.getByRole("button", { name: `Remove ${anyRecipient} of ${principals.anonymous}` }),
    );
    expect(kept()).toEqual([scan]);
    expect(rightsOf("CORP\\scan").contains(document.activeElement)).toBe(true);
    await user.click(screen.getByRole("button", { name: "Remove all rights of CORP\\scan" }));
    expect(kept()).toEqual([]);
    expect(screen.getByText(/only what the groups give counts/)).toBeVisible();
    expect(screen.getByRole("button", { name: "Add permission" })).toHaveFocus();
    act(() => void undo());
    act(() => void undo());
    expect(kept()).toEqual([relayPermission, scan]);
    expect(workspaceNow().history.future[0]?.label).toBe(
      `Take ${anyRecipient} from ${principals.anonymous}`,
    );
    act(() => void redo());
    expect(kept()).toEqual([scan]);
  });

  it("denies, and says what a denial does", async () => {
    const user = show();
    await user.click(within(rightsOf("CORP\\scan")).getByRole("radio", { name: "Deny" }));
    expect(kept()).toEqual([relayPermission, { ...scan, deny: true }]);
    expect(screen.getByText(/A denial wins over every right/)).toBeVisible();
  });

  it("changes a right by keys, among those that the account has not", async () => {
    const user = show();
    const choice = screen.getByRole("combobox", { name: "Right of CORP\\scan" });
    choice.focus();
    await user.keyboard("{Enter}");
    expect(await screen.findByRole("option", { name: new RegExp(bypass) })).toBeVisible();
    await user.click(screen.getByRole("option", { name: new RegExp(bypass) }));
    expect(kept()).toEqual([relayPermission, { ...scan, rights: [bypass] }]);
  });

  it("adds a right to an account", async () => {
    const user = show();
    await user.click(screen.getByRole("button", { name: "Add right for CORP\\scan" }));
    const item = await screen.findByRole("menuitem", { name: new RegExp(bypass) });
    expect(screen.queryByRole("menuitem", { name: /SMTP-Submit/ })).toBeNull();
    await user.click(item);
    expect(kept()).toEqual([relayPermission, { ...scan, rights: [...scan.rights, bypass] }]);
  });

  it("adds a permission for a typed account, and asks for what is missing", async () => {
    const user = show();
    await user.click(screen.getByRole("button", { name: "Add permission" }));
    const fresh = within(screen.getByRole("group", { name: "New permission" }));
    const account = fresh.getByRole("combobox", { name: "Account" });
    expect(account).toHaveFocus();
    await user.click(fresh.getByRole("button", { name: "Add permission" }));
    expect(account).toHaveAccessibleDescription(/Say whose right this is/);
    expect(account).toBeInvalid();
    await user.type(account, "corp\\print");
    await user.click(fresh.getByRole("combobox", { name: "Right" }));
    await user.click(await screen.findByRole("option", { name: new RegExp(anyRecipient) }));
    await user.click(fresh.getByRole("radio", { name: "Deny" }));
    await user.click(fresh.getByRole("button", { name: "Add permission" }));
    expect(kept()?.at(-1)).toEqual({ user: "corp\\print", rights: [anyRecipient], deny: true });
    expect(screen.queryByRole("group", { name: "New permission" })).toBeNull();
    await vi.waitFor(() =>
      expect(screen.getByRole("button", { name: "Add permission" })).toHaveFocus(),
    );
  });

  it("takes nothing over where adding is left by Escape", async () => {
    const user = show();
    await user.click(screen.getByRole("button", { name: "Add permission" }));
    const fresh = within(screen.getByRole("group", { name: "New permission" }));
    await user.click(fresh.getByRole("combobox", { name: "Right" }));
    await screen.findByRole("option", { name: new RegExp(bypass) });
    await user.keyboard("{Escape}");
    expect(screen.getByRole("group", { name: "New permission" })).toBeVisible();
    await user.click(fresh.getByRole("button", { name: "Cancel" }));
    expect(kept()).toEqual([relayPermission, scan]);
  });

  it("offers the principals for an account, and renames it when one is taken", async () => {
    const user = show();
    const account = screen.getByRole("combobox", { name: "Account CORP\\scan" });
    await user.clear(account);
    await user.type(account, "Authent");
    await user.click(await screen.findByRole("option", { name: /Authenticated Users/ }));
    expect(kept()).toEqual([relayPermission, { ...scan, user: principals.authenticated }]);
  });

  it("takes an offered account by keys as one step, not what was typed to find it", async () => {
    const user = show();
    const account = screen.getByRole("combobox", { name: "Account CORP\\scan" });
    await user.clear(account);
    await user.type(account, "Authent");
    await screen.findByRole("option", { name: /Authenticated Users/ });
    await user.keyboard("{ArrowDown}{Enter}");
    expect(kept()).toEqual([relayPermission, { ...scan, user: principals.authenticated }]);
    act(() => void undo());
    expect(kept()).toEqual([relayPermission, scan]);
  });

  it("keeps the account where its field is left empty", async () => {
    const user = show();
    const account = screen.getByRole("combobox", { name: "Account CORP\\scan" });
    await user.clear(account);
    await user.tab();
    expect(kept()).toEqual([relayPermission, scan]);
    expect(account).toHaveValue("CORP\\scan");
  });

  it("changes nothing where it can only be read", () => {
    show(true);
    expect(screen.queryByRole("button", { name: /Remove|Add/ })).toBeNull();
    for (const each of screen.getAllByRole("radio")) expect(each).toBeDisabled();
    expect(screen.getByRole("combobox", { name: "Account CORP\\scan" })).toHaveAttribute(
      "readonly",
    );
  });
});

describe("beside the groups", () => {
  it("shows which group gives which right to whom, and follows the groups", async () => {
    await open([]);
    show();
    const given = within(screen.getByRole("region", { name: "Given by the groups" }));
    expect(given.getByText(principals.anonymous)).toBeVisible();
    expect(given.getByText("4 rights")).toBeVisible();
    expect(given.getByText("ms-Exch-SMTP-Accept-Any-Sender")).toBeInTheDocument();
    act(() => {
      run(setValue({ connector: "relay", parameter: "PermissionGroups", value: ["None"] }));
    });
    expect(given.getByText(/No group is chosen/)).toBeVisible();
    expect(given.queryByText(principals.anonymous)).toBeNull();
  });

  it("says of a row that a group gives it already", async () => {
    await open([{ ...relayPermission, rights: ["MS-EXCH-SMTP-SUBMIT"] }]);
    show();
    expect(screen.getByText(/Anonymous users gives it already/)).toBeVisible();
  });
});

describe("permissions that are not known", () => {
  it("says so, and takes the word that there are none", async () => {
    await open(undefined, true);
    const user = show();
    expect(screen.getByText(/Unknown: the import holds no permissions/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Add permission" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Say there are none" }));
    expect(kept()).toEqual([]);
    await user.click(screen.getByRole("button", { name: /was unknown/ }));
    expect(kept()).toBeUndefined();
  });

  it("leads to the import", async () => {
    await open(undefined);
    const user = show();
    await user.click(screen.getByRole("button", { name: "Import permissions" }));
    expect(navigate).toHaveBeenCalledWith({ to: "/import" });
  });
});

it("says how the design differs from what is deployed, and puts that back", async () => {
  await open([relayPermission, scan], true);
  const user = show();
  expect(screen.queryByTitle("Put back what is deployed")).toBeNull();
  await user.click(within(rightsOf("CORP\\scan")).getByRole("radio", { name: "Deny" }));
  const back = screen.getByTitle("Put back what is deployed");
  expect(back).toHaveTextContent("1 added, 1 removed");
  await user.click(back);
  expect(kept()).toEqual([relayPermission, scan]);
});

it("the essentials say that there are more rights, and lead to them", async () => {
  const turn = vi.fn();
  const connector = receiver("Relay", { permissions: [relayPermission, scan] });
  render(<OtherRights connector={connector} onOpen={turn} />);
  expect(screen.getByText(/1 more right given or denied by hand/)).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Show permissions" }));
  expect(turn).toHaveBeenCalledWith("permissions");
});
