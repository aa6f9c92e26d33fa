import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { walkthroughHeads } from "../../../content/walkthroughs";
import type { Walkthrough } from "../../../core/learn";
import { practices } from "../../../workspace/practice/current";
import { textOf } from "../../../workspace/practice/texts";
import { OpenFile } from "./OpenFile";
import { SheetPage } from "./SheetPage";
import { Shelf } from "./Shelf";
import { useShelf } from "./useShelf";

/** The walkthroughs, how far each is, and the way into them; or the sheet of the one that the URL names. */
export function WalkthroughsTab() {
  const shelf = useShelf();
  const { at } = useSearch({ strict: false });
  const navigate = useNavigate();
  const sheet = useSheet(at);
  if (sheet)
    return (
      <SheetPage
        key={sheet.id}
        walkthrough={sheet}
        onBack={() => void navigate({ to: "/learn", search: { view: "walkthroughs" } })}
      />
    );
  return (
    <Shelf heads={walkthroughHeads} {...shelf}>
      <OpenFile />
    </Shelf>
  );
}

/** The walkthrough of a key; none while it is loaded, and where there is none. */
function useSheet(key: string | undefined): Walkthrough | undefined {
  const [sheet, setSheet] = useState<{ readonly key: string; readonly of: Walkthrough }>();
  useEffect(() => {
    if (key === undefined) return;
    let current = true;
    const progress = practices.getState().records[key];
    textOf(progress ?? { walkthrough: key }).then(
      (of) => current && setSheet(of && { key, of }),
      () => current && setSheet(undefined),
    );
    return () => {
      current = false;
    };
  }, [key]);
  return sheet?.key === key ? sheet?.of : undefined;
}
