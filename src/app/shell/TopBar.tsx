import { CircleHelp, Moon, Redo2, Sun, Undo2 } from "lucide-react";
import { CommandButton } from "../../ui/commands/CommandButton";
import { IconButton } from "../../ui/IconButton";
import { chooseTheme } from "../../ui/theme";
import { useTheme } from "../../ui/useTheme";
import { OrganisationSwitcher } from "../organisations/OrganisationSwitcher";
import { showOverlay } from "../overlay";
import { FindButton } from "./FindButton";
import { PlaceTabs } from "./PlaceTabs";

/** 48 px: whose design, which place, and what works everywhere. */
export function TopBar() {
  const dark = useTheme() === "dark";
  return (
    <header className="flex h-bar items-stretch border-b border-line-2 bg-app pr-3 pl-3.5">
      <OrganisationSwitcher />
      <PlaceTabs />
      <div className="ml-auto flex min-w-0 items-center gap-1 pl-4">
        <CommandButton command="undo" icon={Undo2} />
        <CommandButton command="redo" icon={Redo2} />
        <FindButton />
        <IconButton
          name={dark ? "Light theme" : "Dark theme"}
          icon={dark ? Sun : Moon}
          onClick={() => chooseTheme(dark ? "light" : "dark")}
        />
        <IconButton
          name="Help and keys"
          icon={CircleHelp}
          keys="?"
          onClick={() => showOverlay("shortcuts")}
        />
      </div>
    </header>
  );
}
