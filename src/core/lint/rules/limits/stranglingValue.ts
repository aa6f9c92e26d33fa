import { parameterName, phrase, value } from "../../../finding";
import type { Receiver, Sender } from "../../../simulate";
import { durationSeconds, type Value } from "../../../values";
import { defaultShown, shown } from "../reading/telling/defaultValue";
import { setting } from "../reading/telling/setting";
import { type Hit, rule, type Unit } from "../rule";

type Connector = Receiver | Sender;

/** Below each of these ordinary mail does not fit; spans in seconds, sizes in bytes. */
const smallest: Record<"receive" | "send", Readonly<Record<string, number>>> = {
  receive: {
    ConnectionTimeout: 60,
    ConnectionInactivityTimeout: 30,
    MaxInboundConnection: 5,
    MaxHeaderSize: 65_536,
    MaxHopCount: 10,
    MaxMessageSize: 131_072,
    MaxProtocolErrors: 1,
  },
  send: { ConnectionInactivityTimeOut: 30, MaxMessageSize: 131_072 },
};
const limits = {
  receive: Object.entries(smallest.receive),
  send: Object.entries(smallest.send),
};

export const stranglingValue = rule({
  code: "limits/strangling-value",
  per: "connector",
  find(unit) {
    const [receiver] = unit.receivers;
    const [sender] = unit.senders;
    const connector = receiver ?? sender;
    if (!connector?.enabled) return [];
    const found = limits[connector.connector.kind].filter(([parameter, least]) =>
      strangles(connector, parameter, least),
    );
    return found.map(([parameter]) => ({
      ...(receiver ? { receiver } : sender && { sender }),
      ...telling(unit, connector, parameter),
    }));
  },
});

/** Defaults are far from all of these: only what was said is looked at. */
const strangles = (each: Connector, parameter: string, least: number): boolean =>
  Object.hasOwn(each.connector.explicit, parameter) &&
  (amountOf(each.value(parameter)) < least || isShareless(each, parameter));

/** The share of one source is less than one connection, so that it may admit nobody (R93). */
function isShareless(each: Connector, parameter: string): boolean {
  if (parameter !== "MaxInboundConnection") return false;
  const share = amountOf(each.value("MaxInboundConnectionPercentagePerSource"));
  return (amountOf(each.value(parameter)) * share) / 100 < 1;
}

/** Seconds of a span, else the number; Unlimited, unknown and what cannot be read strangle nothing. */
function amountOf(said: Value | undefined): number {
  const amount = typeof said === "string" ? durationSeconds(said) : said;
  return typeof amount === "number" && !Number.isNaN(amount) ? amount : Number.POSITIVE_INFINITY;
}

function telling({ organisation }: Unit, each: Connector, parameter: string): Hit {
  const said = each.value(parameter) ?? null;
  return {
    parameter,
    fill: {
      parameter: parameterName(parameter),
      value: value(shown(each, parameter, said)),
      default: value(defaultShown(organisation, each, parameter)),
    },
    measured: { values: [parameter, String(said)] },
    fixes: [
      setting(each, phrase`Take ${parameterName(parameter)} back to its default`, false, {
        [parameter]: undefined,
      }),
    ],
  };
}
