import { keywordsOf, type Receiver, type Sender } from "../../../simulate";
import { named, nameOf } from "../reading/named";
import { type Both, differs, isBoth } from "../reading/pair";
import { atPair } from "../reading/placed";
import { type Hit, risk } from "../risk";
import { atOf } from "../words";
import { isDefaultFqdn } from "./defaultFqdnChanged";

const code = "greeting-changed";

/** Another name, another banner, or fewer words after EHLO (R40 to R42, S100, S101). */
export const greetingChanged = risk({
  code,
  *find(change) {
    for (const pair of change.receivers) if (isBoth(pair)) yield* received(pair);
    for (const pair of change.senders) if (isBoth(pair)) yield* sent(pair);
  },
});

function* received(pair: Both<Receiver>): Iterable<Hit> {
  const { old, new: now } = pair;
  const connector = nameOf(now);
  if (differs(pair, "Fqdn") && !isDefaultFqdn(pair))
    yield {
      ...atPair(code, pair, "Fqdn"),
      fill: { connector, old: named(fqdnOf(old)), new: named(fqdnOf(now)) },
    };
  if (differs(pair, "Banner"))
    yield {
      ...atPair(code, pair, "Banner"),
      fill: { connector, old: named(bannerOf(old)), new: named(bannerOf(now)) },
    };
  const lost = lostWords(old, now);
  const [first] = lost;
  if (first)
    yield {
      ...atPair(code, pair, first.by),
      fill: {
        connector,
        old: "with them",
        new: `before but without ${lost.map(({ text }) => text).join(" and ")}`,
      },
    };
}

function* sent(pair: Both<Sender>): Iterable<Hit> {
  const { old, new: now } = pair;
  for (const parameter of ["Fqdn", "ForceHELO"])
    if (differs(pair, parameter))
      yield {
        ...atPair(code, pair, parameter),
        fill: {
          connector: nameOf(now),
          old: named(parameter === "Fqdn" ? fqdnOf(old) : verbOf(old)),
          new: named(parameter === "Fqdn" ? fqdnOf(now) : verbOf(now)),
        },
      };
}

function fqdnOf(end: Receiver | Sender): string {
  const said = end.value("Fqdn");
  if (typeof said === "string" && said !== "") return said;
  return ("server" in end && end.server.fqdn) || "its server's name";
}

function bannerOf(receiver: Receiver): string {
  const said = receiver.value("Banner");
  return typeof said === "string" && said !== "" ? said : "Exchange does";
}

const verbOf = (sender: Sender): string => (sender.value("ForceHELO") === true ? "HELO" : "EHLO");

/** Words after EHLO that have a parameter of their own; what is offered of TLS and sign-in other risks tell. */
function lostWords(old: Receiver, now: Receiver) {
  const own = new Set(atOf(code));
  const wordOf = (text: string): string => text.split(" ")[0] ?? text;
  const left = new Set(keywordsOf(now, false, true).map(({ text }) => wordOf(text)));
  return keywordsOf(old, false, true)
    .map(({ text, by }) => ({
      text: wordOf(text),
      by: by === "MaxMessageSize" ? "SizeEnabled" : by,
    }))
    .filter(({ text, by }) => own.has(by) && !left.has(text));
}
