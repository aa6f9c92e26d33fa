import { useNavigate } from "@tanstack/react-router";
import { useEffect, useMemo, useState } from "react";
import type { Entry } from "./entry";

type Lines = ReturnType<
  typeof import("../../features/learn/reference/paletteEntries").referenceLines
>;

let kept: Lines | undefined;

/** Pages of the reference; they are loaded when the palette is first opened, and until then none. */
export function useReferenceEntries(): readonly Entry[] {
  const navigate = useNavigate();
  const [lines, setLines] = useState(kept);
  useEffect(() => {
    if (kept) return;
    let isOpen = true;
    void import("../../features/learn/reference/paletteEntries").then(({ referenceLines }) => {
      kept = referenceLines();
      if (isOpen) setLines(kept);
    });
    return () => {
      isOpen = false;
    };
  }, []);
  return useMemo(
    () =>
      (lines ?? []).map(({ page, label, detail, also }) => ({
        id: `reference ${page}`,
        kind: "help" as const,
        label,
        detail,
        also,
        run: () => void navigate({ to: "/learn", search: { view: "reference", at: page } }),
      })),
    [lines, navigate],
  );
}
