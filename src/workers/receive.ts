import { assetNames } from "../content/walkthroughs/assets";
import { linkKind, readLink, walkthroughInLink } from "../core/formats/link";
import { readWalkthrough } from "../core/learn";
import type { Received, ReceivedRequest } from "./received.protocol";

/** Reads what somebody shared; a walkthrough is also played once. Never throws, whatever it is given. */
export function receive(request: ReceivedRequest): Received {
  if (request.is === "walkthrough") return walkthroughOf(request.text, request.today);
  if (linkKind(request.fragment) !== "walkthrough") {
    const read = readLink(request.fragment);
    return read.ok
      ? { is: "design", organisation: read.organisation }
      : { is: "refused", of: "design", fault: read.fault };
  }
  const held = walkthroughInLink(request.fragment);
  if (!held.ok) return { is: "refused", of: "walkthrough", fault: held.fault };
  const received = walkthroughOf(held.text, request.today);
  return received.is === "refused" ? { ...received, text: held.text } : received;
}

function walkthroughOf(text: string, today: string): Received {
  const read = readWalkthrough(text, { today, assets: assetNames });
  return read.ok
    ? { is: "walkthrough", walkthrough: read.walkthrough }
    : { is: "refused", of: "walkthrough", fault: read.fault };
}
