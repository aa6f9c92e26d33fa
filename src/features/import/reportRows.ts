import { countText } from "../../components/sizeText";
import type { Imported, Origin } from "../../core/formats";
import { tabLine } from "../../core/values";
import { changeText, isCommand, permissionText, removalText } from "./commandText";

export const fates = ["refused", "ambiguous", "computed", "unknown", "setAside", "used"] as const;
export type Fate = (typeof fates)[number];

/** One line of the account: where it stood, what it said, what was made of it. */
export interface ReportRow {
  readonly key: string;
  readonly fate: Fate;
  /** `receive.clixml:212:14`; undefined parts are not known. */
  readonly file: string;
  readonly line: number | undefined;
  readonly column: number | undefined;
  readonly said: string;
  /** Whether a machine reads what was said: the name of a property. */
  readonly machine: boolean;
  readonly made: string;
}

/** The account as rows, what needs a look first. */
export function reportRows(imported: Imported): readonly ReportRow[] {
  const rows: Omit<ReportRow, "key">[] = [];
  const { report } = imported;
  for (const each of report.refused) {
    const named = [each.connector, each.property].filter(Boolean).join(" · ");
    const whole = each.line === undefined ? "the whole file" : "what begins there";
    rows.push({
      ...place(each),
      fate: "refused",
      column: each.column,
      said: each.source ?? (named || whole),
      machine: each.source !== undefined,
      made: each.reason,
    });
  }
  for (const each of report.ambiguous)
    rows.push({
      ...place(each),
      fate: "ambiguous",
      said: each.what,
      machine: false,
      made: `Taken: ${each.chosen}`,
    });
  for (const each of report.notes ?? [])
    rows.push({
      ...place(each),
      fate: "ambiguous",
      said: each.what,
      machine: false,
      made: "Read in this way",
    });
  for (const each of report.computed)
    rows.push({
      ...place(each),
      fate: "computed",
      said: each.parameter === undefined ? each.source : `${each.parameter}: ${each.source}`,
      machine: true,
      made: `Left out: ${each.why}`,
    });
  for (const each of report.unknown)
    rows.push({
      ...place(each),
      fate: "unknown",
      said: each.what,
      machine: isName(each.what),
      made: "Left out: no cmdlet for connectors has this name",
    });
  for (const each of report.setAside)
    rows.push({
      ...place(each),
      fate: "setAside",
      said: each.what,
      machine: isName(each.what),
      made: "Left out: known, and no part of a design",
    });
  for (const each of imported.connectors)
    rows.push({
      ...place(each),
      fate: "used",
      said: `${each.kind === "receive" ? "Receive" : "Send"} connector ${each.server === null ? each.name : `${each.server}\\${each.name}`}`,
      machine: false,
      made: countText(Object.keys(each.properties).length, "value"),
    });
  for (const each of imported.changes)
    rows.push({
      ...place(each),
      fate: "used",
      said: `${each.cmdlet} ${each.identity}`,
      machine: true,
      made: sentence(changeText(each)),
    });
  for (const each of imported.removals)
    rows.push({
      ...place(each),
      fate: "used",
      said: `${each.cmdlet} ${each.identity}`,
      machine: true,
      made: sentence(removalText(each)),
    });
  const held = new Set(
    imported.connectors.map(({ server, name }) => `${server}\\${name}`.toLowerCase()),
  );
  for (const each of imported.permissions ?? []) {
    const isHere = held.has(each.identity.toLowerCase());
    rows.push({
      ...place(each),
      fate: "used",
      said: `${each.identity} · ${each.user}`,
      machine: false,
      made: isCommand(each)
        ? sentence(permissionText(each))
        : `${each.deny ? "Denied" : "Given"} ${each.rights.join(", ")}${isHere ? "" : "; the connector is not in these files"}`,
    });
  }
  for (const { domain, type } of imported.acceptedDomains ?? [])
    rows.push({
      ...place({}),
      fate: "used",
      said: `Accepted domain ${domain}`,
      machine: false,
      made: type,
    });
  for (const { subject, thumbprint, server } of imported.certificates ?? [])
    rows.push({
      ...place({}),
      fate: "used",
      said: `Certificate ${subject}`,
      machine: false,
      made: `${thumbprint.slice(0, 8)}…${server === undefined ? "" : ` on ${server}`}`,
    });
  return inOrder(rows).map((row, index) => ({ ...row, key: String(index) }));
}

/** What needs a look first, then as it stands in its file; what has no line comes after what has one. */
function inOrder(rows: readonly Omit<ReportRow, "key">[]): readonly Omit<ReportRow, "key">[] {
  const files = [...new Set(rows.map(({ file }) => file))];
  const rank = new Map(files.map((file, at) => [file, at]));
  const lineOf = ({ line }: Omit<ReportRow, "key">) => line ?? Number.MAX_SAFE_INTEGER;
  return [...rows].sort(
    (a, b) =>
      fates.indexOf(a.fate) - fates.indexOf(b.fate) ||
      (rank.get(a.file) ?? 0) - (rank.get(b.file) ?? 0) ||
      lineOf(a) - lineOf(b),
  );
}

const place = ({ file, line }: Origin) => ({ file: file ?? "", line, column: undefined });

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const isName = (text: string): boolean => /^[A-Za-z]\w*$/.test(text);

/** `receive.clixml, line 212, column 14`. */
export function placeText({ file, line, column }: Pick<ReportRow, "file" | "line" | "column">) {
  const at = line === undefined ? "" : `, line ${line}`;
  return `${file}${at}${column === undefined ? "" : `, column ${column}`}`;
}

/** The account for a spreadsheet: tabs between cells, a line each. */
export function reportText(rows: readonly ReportRow[]): string {
  const head = ["fate", "file", "line", "column", "said", "made"];
  const cells = rows.map(({ fate, file, line, column, said, made }) =>
    tabLine([fateWords[fate], file, `${line ?? ""}`, `${column ?? ""}`, said, made]),
  );
  return `${[tabLine(head), ...cells].join("\n")}\n`;
}

export const fateWords: Record<Fate, string> = {
  used: "used",
  setAside: "set aside",
  ambiguous: "ambiguous",
  computed: "computed",
  unknown: "unknown",
  refused: "refused",
};
