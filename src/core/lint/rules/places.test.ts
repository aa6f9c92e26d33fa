import { expect, it } from "vitest";
import type { Finding } from "../../finding";
import { toldAlone } from "./fold";
import { placesOf } from "./places";

const at = (place: Finding["place"]) =>
  toldAlone({
    code: "send/tie",
    severity: "warning",
    place,
    what: [],
    why: [],
    mend: [],
    cites: [],
    standing: "documented",
    fixes: [],
  });

it("puts what was found under connector, server or the whole", () => {
  const one = at({ connector: "1", server: "s" });
  const two = at({ connector: "1" });
  const onServer = at({ server: "s" });
  const whole = at({ domain: "*" });
  const { byConnector, byServer, ...rest } = placesOf([one, onServer, two, whole]);
  expect([...byConnector]).toEqual([["1", [one, two]]]);
  expect([...byServer]).toEqual([["s", [onServer]]]);
  expect(rest.whole).toEqual([whole]);
});
