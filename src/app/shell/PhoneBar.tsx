import { ArrowLeft, CircleHelp, Ellipsis, Moon, Redo2, Search, Sun, Undo2 } from "lucide-react";
import { useSyncExternalStore } from "react";
import { type Command, isPossible } from "../../ui/commands/command";
import { commandStore } from "../../ui/commands/commandStore";
import { IconButton } from "../../ui/IconButton";
import { Menu } from "../../ui/Menu";
import { phoneHeadStore } from "../../ui/phoneHead";
import { chooseTheme } from "../../ui/theme";
import { useTheme } from "../../ui/useTheme";
import { OrganisationButton } from "../organisations/OrganisationButton";
import { showOverlay } from "../overlay";

/** 52 px: back or the organisation, the title, search, and the rest behind ⋯. */
export function PhoneBar() {
  const head = useSyncExternalStore(phoneHeadStore.watch, phoneHeadStore.get);
  const commands = useSyncExternalStore(commandStore.watch, commandStore.get);
  const dark = useTheme() === "dark";
  const entry = (id: string, icon: typeof Undo2) => {
    const command = commands.find((each) => each.id === id);
    return command ? [actionOf(command, icon)] : [];
  };
  return (
    <header className="z-nav flex h-bar items-center gap-0.5 border-b border-line-1 bg-app px-1.5">
      {head ? (
        <>
          {head.back ? (
            <IconButton name={head.back.name} icon={ArrowLeft} onClick={head.back.go} />
          ) : null}
          <div className="flex min-w-0 flex-1 flex-col px-2">
            <span className="truncate font-semibold text-ink-1">{head.title}</span>
            {head.detail ? (
              <span className="truncate text-micro font-normal text-ink-3">{head.detail}</span>
            ) : null}
          </div>
        </>
      ) : (
        <div className="min-w-0 flex-1">
          <OrganisationButton />
        </div>
      )}
      <IconButton name="Find or run" icon={Search} onClick={() => showOverlay("palette")} />
      <Menu
        align="end"
        trigger={<IconButton name="More" icon={Ellipsis} />}
        groups={[
          { actions: [...entry("undo", Undo2), ...entry("redo", Redo2)] },
          {
            actions: [
              {
                id: "organisations",
                label: "Organisations…",
                onSelect: () => showOverlay("organisations"),
              },
              {
                id: "theme",
                label: dark ? "Light theme" : "Dark theme",
                icon: dark ? Sun : Moon,
                onSelect: () => chooseTheme(dark ? "light" : "dark"),
              },
              {
                id: "help",
                label: "Keys",
                icon: CircleHelp,
                onSelect: () => showOverlay("shortcuts"),
              },
            ],
          },
        ]}
      />
    </header>
  );
}

function actionOf(command: Command, icon: typeof Undo2) {
  return {
    id: command.id,
    label: command.label,
    icon,
    disabled: !isPossible(command),
    onSelect: () => void command.run(),
  };
}
