#!/usr/bin/env node
/*
 * Makes the sources of our own notes: every document key and every row of the semantics notes by id.
 * Run by hand when the notes change:  node scripts/sources.mjs ../shared/reference
 * What it writes is committed in src/core/sources: keys.json (documents), standings.json (rows), both light,
 * and statements.json, which is loaded when somebody reads it.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.mjs";

const folder = process.argv[2] ?? join(root, "../shared/reference");
const read = (name) => readFileSync(join(folder, name), "utf8");

/** Addresses of documents that the app links already; the cmdlets' follow from their names. */
const pages = {
  RC: "mail-flow/connectors/receive-connectors",
  AR: "mail-flow/connectors/allow-anonymous-relay",
  SC: "mail-flow/connectors/send-connectors",
  PL: "mail-flow/connectors/protocol-logging",
  RL: "mail-flow/message-rate-limits",
  ES: "architecture/edge-transport-servers/edge-subscriptions",
};

/** Keys of what is no document. */
const seen = new Set(["L", "XR", "XP"]);

/** Titles where the notes describe more than they name; those that are no document as the app calls them. */
const titles = {
  L: "Behaviour of Exchange 15.0",
  XR: "Default Receive connectors of an Exchange 2019 server",
  XP: "A Send connector of a server in use",
  E13: "Exchange 2013 docs",
  HC: "CSS-Exchange HealthChecker",
  KB: "Microsoft support articles",
  EXO: "Exchange Online docs",
  IN: "Create a Send connector to send mail to the internet",
};

const notes = [
  { file: "receive-semantics.md", rows: /^[RVW]\d+$/ },
  { file: "send-semantics.md", rows: /^S\d+$/ },
  { file: "field-cases.md", rows: /^F\d+$/ },
  { file: "providers.md", rows: /^PV\d+$/ },
  // Its rows R, S and W are told from those of the semantics by the name of the note behind them. It cites by keys of
  // its own, which other notes have for other things: they are left behind.
  { file: "log-formats.md", rows: /^[A-Z]\d+[a-z]?$/, behind: /^[RSW]/ },
];

/** Every table row of a note with the names of its columns. */
function* tables(text) {
  let head = null;
  for (const line of text.split("\n")) {
    const isRow = line.startsWith("|");
    const cells = isRow
      ? line
          .slice(1, -1)
          .split(/(?<!\\)\|/)
          .map((each) => each.trim())
      : [];
    if (!isRow) head = null;
    else if (head === null) head = cells;
    else if (!/^-+$/.test(cells[0])) yield { head, cells };
  }
}

/** `Exchange docs: Accepted domains in Exchange Server (types)` is the document Accepted domains in Exchange Server. */
const titleOf = (said) =>
  said
    .replace(/^Exchange docs: /, "")
    .replace(/^Cmdlet reference /, "")
    .replace(/ \((?!.*\bRFC).*\)$/, "")
    .replace(/^(?:a|the) /, (article) => article[0].toUpperCase() + article.slice(1));

const cmdletPage = (name) =>
  `https://learn.microsoft.com/powershell/module/exchangepowershell/${name.toLowerCase()}`;

function document(key, title) {
  const cmdlet = /^(?:New|Set)-[A-Za-z]+/.exec(title)?.[0];
  const page = pages[key];
  const url = page ? `https://learn.microsoft.com/exchange/${page}` : cmdlet && cmdletPage(cmdlet);
  return { title, ...(url && { url }), standing: seen.has(key) ? "observed" : "documented" };
}

const keys = {};
const standings = {};
const statements = {};

function takeKeys(text) {
  for (const { head, cells } of tables(text)) {
    if (head[0] !== "key") continue;
    const named = cells[0].split(" / ");
    const each = named.length === 1 ? [cells[1]] : cells[1].split(" / ");
    for (const [index, key] of named.entries())
      if (key !== "RFCn") keys[key] ??= document(key, titles[key] ?? titleOf(each[index]));
  }
}

/** The most doubtful of the words that a row is marked with: a row that is partly concluded counts as concluded. */
function standingOf(said) {
  const found = ["disputed", "inferred", "observed", "documented"];
  const marked = found.find((each) => new RegExp(`\\b${each}`).test(said));
  return marked ?? (said === "L" ? "observed" : "documented");
}

/** Columns that say on what ground a row stands, or how grave it is: no part of what it states. */
const marks = new Set(["source", "confidence", "source, confidence", "severity", "sev."]);

function takeRows({ file, rows, behind }, text) {
  for (const { head, cells } of tables(text)) {
    const [row] = cells;
    if (!rows.test(row)) continue;
    const id = behind?.test(row) ? `${row} (${file.replace(".md", "")})` : row;
    const columns = Object.fromEntries(head.map((name, index) => [name, cells[index] ?? ""]));
    const both = columns["source, confidence"];
    const said = columns.confidence ?? both;
    standings[id] = said === undefined ? unmarked(id) : standingOf(said);
    const words = head.flatMap((name, index) =>
      index === 0 || marks.has(name) ? [] : [cells[index]],
    );
    statements[id] = {
      text: words
        .filter((each) => each && each !== "-")
        .join(" · ")
        .replaceAll("\\|", "|"),
      ...(!behind && (columns.source ?? both) && { source: columns.source ?? both }),
      ...(columns.confidence && { confidence: columns.confidence }),
    };
  }
}

/** Rows without a mark: cases from the field were seen, worked cases and verdicts follow from other rows. */
const unmarked = (id) => (/^F/.test(id) || /^PV/.test(id) ? "observed" : "inferred");

/** RFCs that a row or a rule names. */
function takeRfcs(text) {
  for (const [, number] of text.matchAll(/\bRFC ?(\d{3,4})\b/g))
    keys[`RFC${number}`] ??= {
      title: `RFC ${number}`,
      url: `https://www.rfc-editor.org/rfc/rfc${number}`,
      standing: "documented",
    };
}

/** Documents that the risks of a change name beside those of the notes. */
function takeRiskKeys({ about }) {
  for (const [key, said] of Object.entries(about.sources)) {
    const title = /^Exchange hybrid docs: ([^;(]+)/.exec(said)?.[1];
    if (title) keys[key] ??= document(key, title.trim());
  }
}

for (const { file } of notes.slice(0, 2)) takeKeys(read(file));
takeRiskKeys(JSON.parse(read("risks.json")));
for (const note of notes) takeRows(note, read(note.file));
for (const name of [...notes.map(({ file }) => file), "rules.json"]) takeRfcs(read(name));

const print = (name, value) =>
  writeFileSync(join(root, "src/core/sources", name), `${JSON.stringify(value, null, 2)}\n`);
print("keys.json", keys);
print("standings.json", standings);
print("statements.json", statements);
process.stdout.write(
  `${Object.keys(keys).length} documents, ${Object.keys(standings).length} rows\n`,
);
