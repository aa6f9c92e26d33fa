import { type Parameter, parameter, properties, type Usage } from "../catalogue";
import type { Finding } from "../finding";
import { parameterName, phrase, value } from "../finding";
import type { Connector, Draft } from "../model";
import type { Complaint } from "../values";

/** Drafts: what was typed and cannot be read. The value in force stays the one from before. */
export function unreadable(connector: Connector): Iterable<Finding> {
  const drafts = Object.entries(connector.drafts);
  return drafts.length === 0 ? [] : unreadableOf(connector, drafts);
}

function* unreadableOf(
  connector: Connector,
  drafts: readonly (readonly [string, Draft])[],
): Iterable<Finding> {
  for (const [at, draft] of drafts) {
    const declared = parameter(connector.kind, at);
    if (!declared) continue;
    const { kind } = declared;
    if (typeof draft === "string") {
      const read = kind.list ? kind.parseItem(draft) : kind.parse(draft);
      if (!read.ok) yield tell(connector, at, draft, read.complaint);
      continue;
    }
    for (const [row, text] of draft.entries()) {
      if (text.trim() === "") continue;
      const read = kind.list ? kind.parseItem(text) : kind.parse(text);
      if (!read.ok) yield tell(connector, at, text, read.complaint, row);
    }
  }
}

function tell(
  connector: Connector,
  at: string,
  text: string,
  complaint: Complaint,
  row?: number,
): Finding {
  return {
    code: `value/${complaint.code}`,
    severity: "error",
    place: { connector: connector.id, parameter: at, ...(row === undefined ? {} : { row }) },
    what: phrase`${complaint.what}`,
    why: phrase`${value(text)} stands in ${parameterName(at)}; chart and script keep the value from before.`,
    mend: phrase`${complaint.mend}`,
    cites: parameter(connector.kind, at)?.cites ?? [],
    standing: "documented",
    fixes:
      complaint.instead === undefined || row !== undefined
        ? []
        : [
            {
              label: phrase`Use ${value(complaint.instead)}`,
              safe: true,
              changes: fixed(connector, at, complaint.instead),
            },
          ],
  };
}

function fixed(connector: Connector, at: string, instead: string) {
  const kind = parameter(connector.kind, at)?.kind;
  if (!kind || kind.list) return [];
  const read = kind.parse(instead);
  return read.ok ? [{ connector: connector.id, parameter: at, value: read.value }] : [];
}

/** Of each usage what New- demands of a receive connector (R30). */
const demanded = new Map<Usage, readonly Parameter[]>();

function demandedBy(usage: Usage): readonly Parameter[] {
  const known = demanded.get(usage);
  if (known) return known;
  const all = properties("receive").filter(({ required }) => required?.includes(usage));
  demanded.set(usage, all);
  return all;
}

/** Values that New- demands for this usage (R30) and that the design does not give. */
export function missing(connector: Connector): readonly Finding[] {
  if (connector.kind === "send") return [];
  const usage = connector.usage ?? "Custom";
  return demandedBy(usage)
    .filter(({ name: at }) => {
      const said = connector.explicit[at];
      if (Array.isArray(said) ? said.length > 0 : said !== undefined && said !== null) return false;
      return !connector.unknown.includes(at) && connector.drafts[at] === undefined;
    })
    .map(
      (declared): Finding => ({
        code: "refused/value-missing",
        severity: "error",
        place: { connector: connector.id, parameter: declared.name },
        what: phrase`${declared.label} is empty.`,
        why: phrase`The cmdlet demands ${parameterName(declared.name)} for a connector of usage ${usage}.`,
        mend: phrase`Add at least one value.`,
        cites: ["R30"],
        standing: "documented",
        fixes: [],
      }),
    );
}
