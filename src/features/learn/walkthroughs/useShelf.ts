import { useNavigate } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { headSchema } from "../../../core/learn";
import { toast } from "../../../ui/toast";
import { practices } from "../../../workspace/practice/current";
import { usePractices } from "../../../workspace/practice/hooks";
import type { Progress } from "../../../workspace/practice/progress";
import { forgetPractice, resumePractice } from "../../../workspace/practice/run";
import { textOf } from "../../../workspace/practice/texts";
import type { Shelved } from "./shelf";
import { useBegin } from "./useBegin";

/** How far the walkthroughs are, and what their cards do. */
export function useShelf() {
  const navigate = useNavigate();
  const { begin, goTo } = useBegin();
  const { records } = usePractices();
  const [busy, setBusy] = useState<string | null>(null);
  const own = useMemo(() => Object.values(records).flatMap(ownItem), [records]);

  const open = async ({ key }: Shelved, anew: boolean) => {
    setBusy(key);
    try {
      const progress = practices.getState().records[key];
      const walkthrough = await textOf(progress ?? { walkthrough: key });
      if (!walkthrough) toast("This walkthrough could not be read.", { kind: "error" });
      // Where its organisation is gone, it begins anew.
      else if (!anew && progress && (await resumePractice(progress)))
        await goTo(walkthrough, progress.step);
      else await begin(walkthrough, progress?.own !== undefined);
    } finally {
      setBusy(null);
    }
  };
  return {
    ...{ own, records, busy },
    onStart: (item: Shelved) => void open(item, true),
    onResume: (item: Shelved) => void open(item, false),
    onForget: ({ key }: Shelved) => {
      const progress = practices.getState().records[key];
      if (!progress) return;
      void forgetPractice(progress).then((forgotten) => {
        if (!forgotten) toast("Another tab has this walkthrough open.", { kind: "error" });
      });
    },
    onSheet: ({ key }: Shelved) =>
      void navigate({ to: "/learn", search: { view: "walkthroughs", at: key } }),
  };
}

/** A walkthrough that came from a file, once it was begun. */
function ownItem({ walkthrough, own }: Progress): readonly Shelved[] {
  if (typeof own !== "object" || own === null) return [];
  const { id, title, minutes, level, paths, outcomes, needs } = own as Record<string, unknown>;
  const read = headSchema.safeParse({ id, title, minutes, level, paths, outcomes, needs });
  return read.success ? [{ key: walkthrough, head: read.data }] : [];
}
