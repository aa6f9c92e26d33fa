import { useMemo, useState } from "react";
import { type Chart, folded, foldOf, serverHolding } from "../../core/chart";
import { announce } from "../../ui/announce";
import { useSteady } from "../../ui/useSteady";

/** Servers alike that are folded, and the ways to unfold them. */
export interface Folds {
  /** The chart as it is to be drawn. */
  readonly shown: Chart;
  /** Opens or closes the fold of a server, by its id. */
  readonly toggle: (server: string) => void;
  /** Opens or closes every fold; absent where nothing is alike. */
  readonly all: ((open: boolean) => void) | undefined;
}

const nothing: ReadonlySet<string> = new Set();
/** Ids of connectors or servers that come to be looked at. */
type Wanted = Iterable<string> | undefined;

/**
 * Which servers stand apart. A connector that is selected, or that a message passes, opens its fold; it stays
 * open until somebody closes it, also while what is typed makes its server differ from the others.
 */
export function useFolds(chart: Chart, selected: string | undefined, course: Wanted): Folds {
  const [apart, setApart] = useState(nothing);
  const [seen, setSeen] = useState<{ selected?: string | undefined; course?: Wanted }>({});
  if (seen.selected !== selected || seen.course !== course) {
    const wanted = [...(selected === undefined ? [] : [selected]), ...(course ?? [])];
    const servers = wanted.flatMap((id) => {
      const server = serverHolding(chart, id);
      return server === undefined ? [] : [server, ...membersOf(chart, server)];
    });
    // What an address names may be there before the design is: it is looked for until it is found.
    if (servers.length > 0 || wanted.length === 0) setSeen({ selected, course });
    if (servers.some((id) => !apart.has(id))) setApart(new Set([...apart, ...servers]));
  }
  const shown = useMemo(() => folded(chart, apart), [chart, apart]);
  const toggle = useSteady((server: string) => {
    const ids = membersOf(chart, server);
    const open = ids.some((id) => apart.has(id));
    setApart(
      open ? new Set([...apart].filter((id) => !ids.includes(id))) : new Set([...apart, ...ids]),
    );
  });
  const all = useSteady((open: boolean) => {
    const ids = chart.folds.flatMap(({ members }) => members.map((each) => each.server.server));
    setApart(open ? new Set(ids) : nothing);
    const frames = open
      ? chart.groups.length
      : chart.groups.length - ids.length + chart.folds.length;
    announce(`${chart.groups.length} servers in ${frames} frames`);
  });
  return { shown, toggle, all: chart.folds.length > 0 ? all : undefined };
}

/** Ids of the servers that are alike with one, itself among them; none where it stands by itself. */
const membersOf = (chart: Chart, server: string): readonly string[] =>
  foldOf(chart, server)?.members.map((each) => each.server.server) ?? [];
