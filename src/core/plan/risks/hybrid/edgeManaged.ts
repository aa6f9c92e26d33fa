import { sourcesOf } from "../../../lint";
import type { Organisation } from "../../../model";
import type { Sender } from "../../../simulate";
import type { Change } from "../change";
import { movedTo } from "../reading/classes";
import { nameOf } from "../reading/named";
import { isChanged } from "../reading/pair";
import { atPair, placed } from "../reading/placed";
import { risk } from "../risk";

const code = "edge-managed";

/** Connectors of an Edge subscription that change or go, or that lose mail to one of yours (S54, S55, S57). */
export const edgeManaged = risk({
  code,
  *find(change) {
    for (const pair of change.senders)
      if (pair.old && isChanged(pair) && isOfEdge(change, pair.old))
        yield { ...atPair(code, pair), fill: { connector: nameOf(pair.old) } };
    for (const { was, is } of movedTo(change, (one, other) => isLost(change, one, other)))
      yield { ...placed(change, code, is, was), fill: { connector: nameOf(was) } };
  },
});

const isOfEdge = ({ old, new: now }: Change, sender: Sender): boolean =>
  /^edgesync - /i.test(sender.connector.name) || [old, now].some((end) => isFromEdge(end, sender));

const isFromEdge = (organisation: Organisation, sender: Sender): boolean =>
  sourcesOf(organisation, sender).some(({ server }) => server?.role === "Edge");

/** Mail of an Edge connector that stays as it is goes by another of the organisation. */
const isLost = (change: Change, was: Sender, is: Sender): boolean =>
  !change.pairOf(was.connector) && isOfEdge(change, was) && !isOfEdge(change, is);
