import { fromSearch, inboundOf, outboundOf } from "../../components/Question/question";
import type { Asked, LearnState, OpenLog, Shown } from "../../core/learn";
import type { Progress } from "../../workspace/practice/progress";
import type { WorkspaceState } from "../../workspace/state";
import type { PlaceSearch } from "../search";

/** What the page shows, of which the checks of a walkthrough are asked. */
export interface Live {
  readonly workspace: Pick<WorkspaceState, "organisation">;
  readonly path: string;
  readonly search: PlaceSearch;
  readonly progress: Progress;
  readonly leftOut: readonly string[];
  readonly today: string;
  /** The session that is open in Logs. */
  readonly session: OpenLog["session"];
}

/**
 * The state that checks look at: the practice organisation, what the URL shows, what was answered (learn.md 2.2).
 * undefined in a place that no check is of.
 */
export function liveState(live: Live): LearnState | undefined {
  const { workspace, progress, leftOut, today } = live;
  const shown = shownOf(live);
  if (!shown) return undefined;
  const question = questionOf(live);
  const log = logOf(live);
  const queue = queueOf(live);
  return {
    organisation: workspace.organisation,
    ...{ today, leftOut },
    answers: progress.answers,
    shown,
    ...(question && { question }),
    ...(log && { log }),
    ...(queue !== undefined && { queue }),
    ...(progress.readBack && { readBack: progress.readBack }),
  };
}

const places: readonly Shown["place"][] = ["design", "simulate", "import", "plan", "logs"];

function shownOf({ path, search }: Live): Shown | undefined {
  const place = places.find((each) => path === `/${each}`);
  if (!place) return undefined;
  const tab = tabOf(place, search);
  return {
    place,
    ...(search.at !== undefined && place === "design" && { select: search.at }),
    ...(tab !== undefined && { tab }),
  };
}

function tabOf(place: Shown["place"], { view, ask, dock }: PlaceSearch): string | undefined {
  if (place === "plan") return dock ?? "apply";
  if (place !== "simulate") return undefined;
  return view === "exposure" ? view : ask === "out" ? "outbound" : undefined;
}

/** The question of Simulate, once it can be read. */
function questionOf({ path, search }: Live): Asked | undefined {
  const form = path === "/simulate" ? fromSearch({ ...search }) : null;
  if (!form) return undefined;
  if (form.ask === "in") {
    const read = inboundOf(form);
    return read.ok ? { simulate: read.question } : undefined;
  }
  const read = outboundOf(form);
  return read.ok ? { route: read.question } : undefined;
}

/** The queue whose sessions are shown. */
function queueOf({ path, search }: Live): string | undefined {
  const among = path === "/logs" ? search.among : undefined;
  return among?.startsWith("queue/") ? among.slice("queue/".length) : undefined;
}

function logOf({ path, search, session }: Live): OpenLog | undefined {
  if (path !== "/logs") return undefined;
  const { find, connector, remote } = search;
  return {
    ...(session && { session }),
    ...(find !== undefined && { find }),
    // A filter for several at once is none for one of them.
    ...(connector !== undefined && { connector }),
    ...(remote !== undefined && { remote }),
  };
}
