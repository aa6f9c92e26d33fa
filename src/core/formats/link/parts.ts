import { type Connector, emptyOrganisation, type Organisation } from "../../model";

/** Parts that a design is whole without. */
export type LeavablePart =
  | "deployed"
  | "expectations"
  | "accepted"
  | "certificates"
  | "networks"
  | "comments"
  | "facts";

interface Leavable {
  readonly part: LeavablePart;
  readonly label: string;
  /** What whoever opens the link will miss. */
  readonly without: string;
  count(organisation: Organisation): number;
  drop(organisation: Organisation): Organisation;
}

const size = (of: object): number => Object.keys(of).length;

/** What may be left out, in the order in which it is offered: what takes most room first. */
export const leavableParts: readonly Leavable[] = [
  {
    part: "deployed",
    label: "What is deployed",
    without: "There is nothing to plan from: every connector is new.",
    count: ({ deployed }) => size(deployed),
    drop: (organisation) => ({ ...organisation, deployed: {} }),
  },
  {
    part: "certificates",
    label: "Certificates",
    without: "Names and dates of certificates are not checked.",
    count: ({ certificates }) => size(certificates),
    drop: (organisation) => ({ ...organisation, certificates: {} }),
  },
  {
    part: "expectations",
    label: "Expectations",
    without: "Nobody is told when an edit breaks what this design has to hold.",
    count: ({ expectations }) => size(expectations),
    drop: (organisation) => ({ ...organisation, expectations: {} }),
  },
  {
    part: "comments",
    label: "Comments of connectors",
    without: "The comments are absent, and scripts do not write them.",
    count: ({ connectors, deployed }) =>
      new Set(
        [...Object.values(connectors), ...Object.values(deployed)]
          .filter(hasComment)
          .map(({ id }) => id),
      ).size,
    drop: (organisation) => ({
      ...organisation,
      connectors: withoutComments(organisation.connectors),
      deployed: withoutComments(organisation.deployed),
    }),
  },
  {
    part: "networks",
    label: "Named networks",
    without: "Ranges are shown by their addresses alone.",
    count: ({ networks }) => size(networks),
    drop: (organisation) => ({ ...organisation, networks: {} }),
  },
  {
    part: "accepted",
    label: "Accepted findings",
    without: "Findings that were accepted are problems again, without the reason that was given.",
    count: ({ accepted }) => size(accepted),
    drop: (organisation) => ({ ...organisation, accepted: {} }),
  },
  {
    part: "facts",
    label: "Transport settings, and what is known to be complete",
    without: "Limits of the organisation count as unknown.",
    count: ({ facts }) =>
      facts.whole.length +
      facts.listed.length +
      (facts.transportConfig ? 1 : 0) +
      (facts.organisation === undefined ? 0 : 1),
    drop: (organisation) => ({ ...organisation, facts: emptyOrganisation("").facts }),
  },
];

const hasComment = ({ explicit }: Connector): boolean =>
  typeof explicit.Comment === "string" && explicit.Comment !== "";

/** The same connectors without their comments: not said, which is not said to be empty. */
function withoutComments(connectors: Organisation["connectors"]): Organisation["connectors"] {
  return Object.fromEntries(
    Object.entries(connectors).map(([id, connector]) => {
      if (!Object.hasOwn(connector.explicit, "Comment")) return [id, connector];
      const { Comment: _, ...explicit } = connector.explicit;
      return [id, { ...connector, explicit }];
    }),
  );
}

/** The parts of a design that hold something and may be left out. */
export const partsIn = (organisation: Organisation) =>
  leavableParts
    .map(({ part, label, without, count }) => ({
      part,
      label,
      without,
      count: count(organisation),
    }))
    .filter(({ count }) => count > 0);

/** The design without some of its parts; connectors, servers and accepted domains always stay. */
export const leaveOut = (
  organisation: Organisation,
  parts: Iterable<LeavablePart>,
): Organisation => {
  const out = new Set(parts);
  return leavableParts
    .filter(({ part }) => out.has(part))
    .reduce((left, { drop }) => drop(left), organisation);
};
