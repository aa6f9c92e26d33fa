import { serverNamed } from "../../../../model";
import type { Sender } from "../../../../simulate";
import type { Unit } from "../../rule";
import { isInternetConnector } from "./internetConnector";

/** The name that an Edge subscription gives its connector (S54). */
const made = /^edgesync - .+ to internet$/i;

/** An Internet connector of an Edge subscription: by its name, or all of its source servers are Edge servers. */
export const edgeInternet = (
  sender: Sender,
  { organisation }: Pick<Unit, "organisation">,
): boolean =>
  isInternetConnector(sender) &&
  (made.test(sender.connector.name) ||
    (sender.sources.length > 0 &&
      sender.sources.every((each) => serverNamed(organisation, each)?.role === "Edge")));
