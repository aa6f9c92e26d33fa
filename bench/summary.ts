import { mostInitialScripts } from "./bundle";
import { round } from "./spread";

/** One line of the table at the top: ours, what it is held against, and how many times as good ours is. */
export interface Compared {
  readonly subject: string;
  readonly own: number;
  readonly against: string;
  readonly other: number;
  readonly unit: string;
  /** More than 1: ours is better. */
  readonly times: number;
}

type Figures = Readonly<Record<string, unknown>>;

/** Where a part was not measured its lines are missing. */
export const comparedIn = (figures: Figures): readonly Compared[] =>
  [logs, programs, chart, exposure, imports, keystrokes, bundle, load].flatMap((each) =>
    each(figures).filter(({ times }) => Number.isFinite(times)),
  );

function logs(figures: Figures): readonly Compared[] {
  const names = { byteScan: "a bare scan of the bytes", d3dsv: "d3-dsv", udsv: "uDSV" };
  return speeds(figures, "logs", names);
}

const programs = (figures: Figures): readonly Compared[] => speeds(figures, "programs", {});

/** Megabytes in a second, and how many times as fast: as the part worked it out, round by round. */
function speeds(
  figures: Figures,
  part: string,
  names: Readonly<Record<string, string>>,
): readonly Compared[] {
  return Object.entries(groupAt(figures, [part, "times"])).map(([name, times]) => ({
    subject: "Log reading, into judged sessions",
    own: numberAt(figures, [part, "speed", "reading"]),
    against: names[name] ?? name,
    other: numberAt(figures, [part, "speed", name]),
    unit: "MB/s",
    times: Number(times),
  }));
}

function chart(figures: Figures): readonly Compared[] {
  const at = (name: string) => numberAt(figures, ["chart", "dagre", name]);
  const [other, times] = [at("milliseconds"), at("times")];
  const own = round(other / times);
  const subject = `Chart layout, ${at("nodes").toLocaleString("en-US")} nodes`;
  return [{ subject, own, against: "dagre", other, unit: "ms", times }];
}

function exposure(figures: Figures): readonly Compared[] {
  const names = {
    scan: "looking at every range for each of 65,536 addresses",
    select: "our own choice for each of 65,536 addresses",
    ipaddrjs: "ipaddr.js matching each of 65,536 addresses",
  };
  const own = numberAt(figures, ["exposure", "v4", "exact", "p50"]);
  return Object.entries(names).map(([name, against]) => {
    const other = numberAt(figures, ["exposure", "v4", "naive", name, "ms"]);
    const subject = "Exposure of all addresses, 500 connectors of 1,000 ranges";
    return { subject, own, against, other, unit: "ms", times: round(other / own) };
  });
}

const imports = (figures: Figures): readonly Compared[] =>
  Object.keys(groupAt(figures, ["import"])).map((notation) => {
    const at = (...path: string[]) => numberAt(figures, ["import", notation, ...path]);
    const [own, other] = [at("read", "p50"), at("bareParse", "p50")];
    return {
      subject: `Import of 5,000 connectors, ${notation}`,
      ...{ own, other, unit: "ms", times: round(other / own) },
      against: `${String(valueAt(figures, ["import", notation, "bare"]))} alone`,
    };
  });

const keystrokes = (figures: Figures): readonly Compared[] =>
  Object.keys(groupAt(figures, ["keystroke"])).map((name) => {
    const at = (...path: string[]) => numberAt(figures, ["keystroke", name, ...path]);
    const [own, other] = [at("busy", "p95"), at("limitP95")];
    const count = Number(name.replace(/\D/g, "")).toLocaleString("en-US");
    return {
      subject: `Key press at ${count} connectors, 95th percentile`,
      ...{ own, other, unit: "ms", against: "its budget", times: round(other / own) },
    };
  });

function bundle(figures: Figures): readonly Compared[] {
  const own = numberAt(figures, ["bundle", "initialScripts", "gzip"]);
  const other = mostInitialScripts;
  const against = "its budget";
  const subject = "Scripts that the first paint waits for, gzip";
  return [{ subject, own, against, other, unit: "bytes", times: round(other / own) }];
}

function load(figures: Figures): readonly Compared[] {
  const own = numberAt(figures, ["load", "ready", "p50"]);
  const slower = numberAt(figures, ["load", "ratioToBarePage", "ready", "p50"]);
  const against = "a page with nothing but a text field";
  const other = round(own / slower);
  return [{ subject: "First load", own, against, other, unit: "ms", times: round(1 / slower) }];
}

function valueAt(from: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return from;
  if (typeof from !== "object" || from === null) return undefined;
  return valueAt((from as Figures)[key], rest);
}

function numberAt(from: unknown, path: readonly string[]): number {
  const value = valueAt(from, path);
  return typeof value === "number" ? value : Number.NaN;
}

function groupAt(from: unknown, path: readonly string[]): Figures {
  const value = valueAt(from, path);
  return typeof value === "object" && value !== null ? (value as Figures) : {};
}
