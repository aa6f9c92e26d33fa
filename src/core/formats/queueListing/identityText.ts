import type { Json } from "../json";

/** Queues that are known by a word, by the domain that they show (Q9). */
const words: Readonly<Record<string, string>> = {
  submission: "Submission",
  "unreachable domain": "Unreachable",
  "poison message": "Poison",
};

/**
 * What Get-Queue shows of an identity, `EX01\14` or `EX01\Submission`, where ConvertTo-Json wrote its parts: so it does
 * with the objects of a server's own shell. undefined where the parts do not tell.
 */
export function identityText(value: Json | undefined): string | undefined {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const parts = new Map(Object.entries(value).map(([name, each]) => [name.toLowerCase(), each]));
  const internal = parts.get("internalid");
  if (typeof internal === "number") {
    const queue = identityText(parts.get("queueidentity"));
    return queue === undefined ? undefined : `${queue}\\${internal}`;
  }
  const [server, row] = [parts.get("server"), parts.get("rowid")];
  if (typeof server !== "string" || server === "" || typeof row !== "number") return undefined;
  const domain = parts.get("nexthopdomain");
  const word = typeof domain === "string" ? words[domain.toLowerCase()] : undefined;
  if (word !== undefined) return `${server}\\${word}`;
  return `${server}\\${parts.get("type") === "Shadow" ? "Shadow\\" : ""}${row}`;
}
