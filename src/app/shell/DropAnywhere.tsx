import { useNavigate, useRouterState } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import type { PlaceSearch } from "../search";

/** Places that take files themselves, and the tab of Learn that does. */
const taking = ["/import", "/logs"];
const takes = (path: string, { view }: PlaceSearch): boolean =>
  taking.includes(path) || (path === "/learn" && view === "walkthroughs");

/** Files dropped on any other place go to Import. */
export function DropAnywhere() {
  const navigate = useNavigate();
  const elsewhere = useRouterState({
    select: ({ location }) => !takes(location.pathname, location.search),
  });
  const [over, setOver] = useState(false);
  useEffect(() => {
    setOver(false);
    if (!elsewhere) return;
    const hover = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      setOver(false);
      if (event.defaultPrevented || files.length === 0) return;
      event.preventDefault();
      void import("../../features/import/importStore").then(({ addFiles }) => {
        addFiles(files);
        return navigate({ to: "/import", search: {} });
      });
    };
    window.addEventListener("dragover", hover);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", hover);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  }, [elsewhere, navigate]);
  if (!over) return null;
  return (
    <div className="pointer-events-none fixed inset-2 z-dialog flex items-center justify-center rounded-dialog border-2 border-dashed border-accent">
      <p className="rounded-card border border-line-2 bg-raised px-4 py-3 text-title-3 text-ink-1 shadow-2">
        Drop to import. Nothing is changed before you open it.
      </p>
    </div>
  );
}
