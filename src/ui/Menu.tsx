import { Menu as Base } from "@base-ui/react/menu";
import { clsx } from "clsx";
import { Check, type LucideIcon } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import { Icon } from "./Icon";
import { keysText } from "./keysText";

export interface MenuAction {
  readonly id: string;
  readonly label: ReactNode;
  readonly onSelect: () => void;
  readonly icon?: LucideIcon | undefined;
  /** Small, under the label. */
  readonly help?: ReactNode;
  readonly keys?: string | undefined;
  readonly danger?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  /** Makes the entry one that is on or off. */
  readonly checked?: boolean | undefined;
  /** Leaves the menu open, so that several can be set one after the other. */
  readonly staysOpen?: boolean | undefined;
}

export interface MenuGroup {
  readonly heading?: string | undefined;
  readonly actions: readonly MenuAction[];
}

export interface MenuProps {
  readonly trigger: ReactElement;
  /** Groups are parted by a hairline; empty ones are left out. */
  readonly groups: readonly MenuGroup[];
  readonly side?: "top" | "bottom" | "left" | "right" | undefined;
  readonly align?: "start" | "center" | "end" | undefined;
  readonly onOpenChange?: ((open: boolean) => void) | undefined;
}

const item =
  "flex min-h-row items-center gap-2 rounded-control px-2 py-0.5 text-body outline-none data-highlighted:bg-hover data-disabled:text-ink-off";

export function Menu({
  trigger,
  groups,
  side = "bottom",
  align = "start",
  onOpenChange,
}: MenuProps) {
  const shown = groups.filter((group) => group.actions.length > 0);
  return (
    <Base.Root
      modal={false}
      {...(onOpenChange ? { onOpenChange: (open: boolean) => onOpenChange(open) } : {})}
    >
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner
          side={side}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className="z-menu"
        >
          <Base.Popup className="popup max-h-(--available-height) min-w-48 max-w-[min(22rem,var(--available-width))] overflow-y-auto p-1 outline-none">
            {shown.map((group, index) => (
              <Base.Group key={group.actions[0]?.id}>
                {index > 0 ? <Base.Separator className="-mx-1 my-1 h-px bg-line-1" /> : null}
                {group.heading ? (
                  <Base.GroupLabel className="px-2 pt-1 pb-0.5 text-micro text-ink-3">
                    {group.heading}
                  </Base.GroupLabel>
                ) : null}
                {group.actions.map((action) =>
                  action.checked === undefined ? (
                    <Base.Item
                      key={action.id}
                      disabled={action.disabled ?? false}
                      onClick={action.onSelect}
                      className={clsx(item, action.danger && "text-error")}
                    >
                      <Entry action={action} />
                    </Base.Item>
                  ) : (
                    <Base.CheckboxItem
                      key={action.id}
                      checked={action.checked}
                      disabled={action.disabled ?? false}
                      onCheckedChange={action.onSelect}
                      closeOnClick={!action.staysOpen}
                      className={item}
                    >
                      <span className="size-3.5 shrink-0 text-accent">
                        <Base.CheckboxItemIndicator>
                          <Icon of={Check} size="row" />
                        </Base.CheckboxItemIndicator>
                      </span>
                      <Entry action={action} />
                    </Base.CheckboxItem>
                  ),
                )}
              </Base.Group>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function Entry({ action }: { action: MenuAction }) {
  return (
    <>
      {action.icon ? (
        <Icon of={action.icon} size="row" className={action.danger ? "" : "text-ink-3"} />
      ) : null}
      <span className="flex min-w-0 flex-1 flex-col">
        <span className="truncate">{action.label}</span>
        {action.help ? <span className="text-small text-ink-3">{action.help}</span> : null}
      </span>
      {action.keys ? (
        <span className="ml-4 text-micro whitespace-nowrap text-ink-3">
          {keysText(action.keys)}
        </span>
      ) : null}
    </>
  );
}
