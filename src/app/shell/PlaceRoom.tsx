import { Outlet } from "@tanstack/react-router";
import { TakenWidth } from "../../ui/takenWidth";
import { useDock } from "../learn/useDock";
import { WalkthroughPanel } from "./laterParts";

/** The open place, and beside it the panel of the walkthrough that runs: the place has the room that is left. */
export function PlaceRoom() {
  const { at, taken } = useDock();
  return (
    <div className={`flex min-h-0 flex-1 ${at === "bottom" ? "flex-col" : ""}`}>
      {at === "left" ? <WalkthroughPanel /> : null}
      <main
        id="place"
        data-region="place"
        data-docked={taken > 0 ? "" : undefined}
        tabIndex={-1}
        className="flex min-h-0 min-w-0 flex-1 flex-col outline-none"
      >
        <TakenWidth value={taken}>
          <Outlet />
        </TakenWidth>
      </main>
      {at === "bottom" ? <WalkthroughPanel /> : null}
    </div>
  );
}
