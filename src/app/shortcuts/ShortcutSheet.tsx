import { useState, useSyncExternalStore } from "react";
import { type Command, keysOf } from "../../ui/commands/command";
import { commandStore } from "../../ui/commands/commandStore";
import { setSingleKeys, singleKeysOn } from "../../ui/commands/singleKeys";
import { Dialog } from "../../ui/Dialog";
import { Kbd } from "../../ui/Kbd";
import { Switch } from "../../ui/Switch";

export interface ShortcutSheetProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** Every key that works now, from the same registry that makes it work. */
export function ShortcutSheet({ open, onOpenChange }: ShortcutSheetProps) {
  const commands = useSyncExternalStore(commandStore.watch, commandStore.get);
  const [single, setSingle] = useState(singleKeysOn);
  const groups = grouped(commands);
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keys" width="wide">
      <div className="mb-5 flex items-start gap-3 border-b border-line-1 pb-4">
        <Switch
          checked={single}
          aria-label="Single-letter keys"
          onChange={(on) => {
            setSingleKeys(on);
            setSingle(on);
          }}
        />
        <span>Single-letter keys, such as / and g d. They never work while you type.</span>
      </div>
      <div className="gap-8 tablet:columns-2">
        {[...groups].map(([group, members]) => (
          <section key={group} className="mb-5 break-inside-avoid">
            <h3 className="mb-1 text-title-3">{group}</h3>
            <dl>
              {members.map((command) => (
                <div
                  key={command.id}
                  className="flex items-center gap-3 border-b border-line-1 py-1 last:border-0"
                >
                  <dt className="min-w-0 flex-1">{command.label}</dt>
                  <dd className="flex gap-1">
                    {keysOf(command).map((keys) => (
                      <Kbd key={keys} keys={keys} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

/** By group, in the order in which they come; of two with one id the first runs and is shown. */
function grouped(commands: readonly Command[]): ReadonlyMap<string, readonly Command[]> {
  const seen = new Set<string>();
  const groups = new Map<string, Command[]>();
  for (const command of commands) {
    if (seen.has(command.id) || keysOf(command).length === 0) continue;
    seen.add(command.id);
    groups.set(command.group, [...(groups.get(command.group) ?? []), command]);
  }
  return groups;
}
