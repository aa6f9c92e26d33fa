import type { ColumnNames, NatPair } from "../core/logs";
import { type Arguments, Usage } from "./arguments";

/** Minutes between -12:00 and +14:00. Throws Usage for anything else. */
export function offsetOf(text: string | undefined, flag = "--offset"): number | undefined {
  if (text === undefined) return undefined;
  const minutes = Number(text);
  if (Number.isInteger(minutes) && minutes >= -720 && minutes <= 840) return minutes;
  throw new Usage(`${flag} is a number of minutes from -720 to 840, as 120 for UTC+02:00.`);
}

/** `10.0.0.5=198.51.100.20`. Throws Usage for what is no pair. */
export const natOf = (texts: readonly string[]): readonly NatPair[] =>
  texts.map((text) => {
    const [inside = "", outside = "", more] = text.split("=");
    if (inside === "" || outside === "" || more !== undefined)
      throw new Usage(`--nat is an inside address and what it is outside: 10.0.0.5=198.51.100.20.`);
    return { inside, outside };
  });

/** Words of prefixes, and what was done with their packets. */
export const prefixesOf = (lists: Arguments["lists"]): ReadonlyMap<string, "allowed" | "dropped"> =>
  new Map(
    (["dropped", "allowed"] as const).flatMap((action) =>
      (lists.get(`--${action}`) ?? []).map((word): [string, "allowed" | "dropped"] => [
        word,
        action,
      ]),
    ),
  );

const names = [
  ...(["time", "source", "destination"] as const),
  ...(["date", "sourcePort", "destinationPort", "action", "protocol"] as const),
] as const;

/** `time=When,source=Src,destination=Dst`. Throws Usage where one of the three is missing. */
export function columnsOf(text: string | undefined): ColumnNames | undefined {
  if (text === undefined) return undefined;
  const given = new Map(
    text.split(",").map((pair): [string, string] => {
      const at = pair.indexOf("=");
      return [pair.slice(0, Math.max(0, at)).trim(), pair.slice(at + 1).trim()];
    }),
  );
  const [time, source, destination] = ["time", "source", "destination"].map((name) =>
    given.get(name),
  );
  const strange = [...given.keys()].some((key) => !names.some((name) => name === key));
  if (!time || !source || !destination || strange)
    throw new Usage(
      `--columns names columns: time=When,source=Src,destination=Dst, and ${names.slice(3).join(", ")} where there are any.`,
    );
  const others = names.slice(3).flatMap((name) => {
    const column = given.get(name);
    return column ? [[name, column]] : [];
  });
  return { time, source, destination, ...Object.fromEntries(others) };
}
