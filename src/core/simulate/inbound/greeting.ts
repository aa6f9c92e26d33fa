import { phrase, value } from "../../finding";
import { printAddress } from "../../values";
import { keywordsOf } from "./keywords";
import { isDomain } from "./mailbox";
import { oneLine } from "./printable";
import type { RunReply } from "./run";
import type { Session, Stage } from "./session";

/** Day and time are examples: a run has no clock. */
const bannerDate = (today: string | undefined): string => {
  const [year = 2025, month = 7, day = 1] = (today ?? "2025-07-01").split("-").map(Number);
  const weekday = weekdays[weekdayOf(year, month, day)];
  return `${weekday}, ${day} ${months[month - 1]} ${year} 09:00:00 +0000`;
};

const weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const months = [
  ...["Jan", "Feb", "Mar", "Apr", "May", "Jun"],
  ...["Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
];

/** 0 = Sunday (Zeller, with January and February in the year before). */
function weekdayOf(year: number, month: number, day: number): number {
  const shifted = month < 3 ? year - 1 : year;
  const table = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
  const leaps = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return (shifted + leaps + (table[month - 1] ?? 0) + day) % 7;
}

/** The name that the connector gives itself. */
export function fqdnOf({ receiver, server }: Session): string {
  const said = receiver.value("Fqdn");
  return (typeof said === "string" && said) || server.fqdn || server.name;
}

/** The first line that the client sees: that of the connector where Banner is set. */
export const banner: Stage = (session) => {
  const { talk, receiver, circumstances } = session;
  const own = receiver.value("Banner");
  if (typeof own === "string" && own !== "") {
    // The value is a whole reply, at most 50 lines long (V14); its own codes are taken off and put back.
    const words = own.split(/\r\n|\r|\n/).map((line) => line.replace(/^220[- ]?/, ""));
    talk.server("banner-custom", { words, by: "Banner" });
  } else {
    const fill = { fqdn: fqdnOf(session), "rfc5322-date": bannerDate(circumstances.today) };
    talk.server("banner", { fill, by: "Fqdn" });
  }
  return null;
};

/** EHLO and its answer; asked again after STARTTLS. */
export const hello: Stage = (session) => {
  const { talk, receiver, question, from, certified } = session;
  const literal = from.family === 6 ? "[IPv6:" : "[";
  const client = printAddress({ family: from.family, value: from.value });
  const said = oneLine(question.ehlo ?? `${literal}${client}]`).trim();
  talk.client(said === "" ? "EHLO" : `EHLO ${said}`);
  const refused = unnamed(session, said);
  if (refused) return refused;
  const more = keywordsOf(receiver, talk.secure, certified);
  talk.server("ehlo-ok", {
    words: [`${fqdnOf(session)} Hello [${client}]`],
    by: "Fqdn",
    more,
  });
  return null;
};

/** R49: a name that is missing is refused only where one is required; one that is no name is refused. */
function unnamed({ talk, receiver }: Session, said: string): RunReply | null {
  if (said === "" && receiver.value("RequireEHLODomain") === true) {
    const reply = talk.server("ehlo-domain-required", {
      by: "RequireEHLODomain",
      tarpit: "TarpitInterval",
    });
    talk.step(
      "stopped",
      "R49",
      phrase`EHLO came without a name, and one is required here.`,
      "RequireEHLODomain",
    );
    return reply;
  }
  if (said === "" || isDomain(said)) return null;
  const reply = talk.server("helo-domain-invalid", { tarpit: "TarpitInterval" });
  talk.step("stopped", "R49", phrase`${value(said)} is no name and no address literal.`);
  return reply;
}
