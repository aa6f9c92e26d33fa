import { parameterName, phrase } from "../../../finding";
import type { Receiver } from "../../../simulate";
import { fullSet, ipSet, isSubset } from "../../../values";
import { type DefaultConnector, defaultNamed } from "../reading/door/defaultConnector";
import { setting } from "../reading/telling/setting";
import { type Hit, rule } from "../rule";

/** Services rely on these connectors as they are (R3). Only what the design says counts: the rest is setup's. */
export const edited = rule({
  code: "default/edited",
  per: "receiver",
  find({ receivers: [receiver] }) {
    const setup = receiver && defaultNamed(receiver);
    if (!setup) return none;
    return changed(receiver, setup).map((parameter) => {
      const value = setup.values[parameter];
      return {
        receiver,
        parameter,
        fill: { parameter: parameterName(parameter) },
        measured: { values: [parameter, JSON.stringify(receiver.value(parameter) ?? null)] },
        fixes: value
          ? [setting(receiver, phrase`Put back the value of setup`, false, { [parameter]: value })]
          : [],
      };
    });
  },
});

const none: readonly Hit[] = [];

type Edited = keyof DefaultConnector["values"];

/** What counts as edited; fewer groups and narrower ranges of the front end are hardening. */
const looked: readonly {
  readonly parameter: Edited;
  isOther(receiver: Receiver, setup: DefaultConnector): boolean;
}[] = [
  {
    parameter: "PermissionGroups",
    isOther: (receiver, { values }) =>
      receiver
        .members("PermissionGroups")
        .some((each) => !["None", "Custom", ...values.PermissionGroups].includes(each)),
  },
  {
    parameter: "TransportRole",
    isOther: ({ server, value }, { values }) =>
      server.role !== "Edge" && value("TransportRole") !== values.TransportRole,
  },
  {
    parameter: "Bindings",
    isOther: ({ bindings }, setup) => !bindings.some(({ port }) => port === setup.port),
  },
  {
    parameter: "RemoteIPRanges",
    isOther: ({ ranges }, { kind }) =>
      ["Default", "Client Proxy"].includes(kind) && !isSubset(fullSet(4), ipSet(4, ranges)),
  },
];

const changed = (receiver: Receiver, setup: DefaultConnector): readonly Edited[] =>
  looked.flatMap(({ parameter, isOther }) =>
    Object.hasOwn(receiver.connector.explicit, parameter) && isOther(receiver, setup)
      ? parameter
      : [],
  );
