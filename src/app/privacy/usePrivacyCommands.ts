import { useCommands } from "../../ui/commands/useCommands";
import { isPrivate, setPrivate } from "../../workspace/privacy";
import { ask } from "../organisations/dialogStore";

/** What can be done about what this machine holds. */
export function usePrivacyCommands(): void {
  const now = isPrivate();
  useCommands([
    {
      id: "private",
      label: now ? "Leave the private session…" : "Private session: store nothing in this tab",
      group: "This machine",
      also: "privacy incognito shared jump host",
      run: () => (now ? ask({ is: "leave-private" }) : setPrivate(true)),
    },
    {
      id: "forget",
      label: "Forget everything on this machine…",
      group: "This machine",
      also: "delete all clear storage privacy erase",
      when: () => !now,
      run: () => ask({ is: "forget" }),
    },
  ]);
}
