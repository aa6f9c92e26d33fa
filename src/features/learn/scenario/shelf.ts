import { type Scenario, topics } from "../../../core/learn";

type Topic = Scenario["topic"];

/** What a topic is called on the shelf. */
export const topicWords: Readonly<Record<Topic, string>> = {
  "relay in": "Devices and applications relay",
  "sign in": "Sign in",
  inbound: "Mail from outside",
  partner: "With a partner",
  outbound: "Mail to outside",
  cloud: "With the cloud",
  perimeter: "Edge, gateways, load balancers",
  limits: "Limits",
  migration: "Migration",
};

/** The scenarios in which every word of a search stands, anywhere in what a person reads of them. */
export function found(scenarios: readonly Scenario[], text: string): readonly Scenario[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return scenarios.filter((each) => {
    const all = [each.title, each.need, each.opens, topicWords[each.topic], each.id];
    const builds = each.builds.map(({ properties }) => String(properties.Name ?? ""));
    const haystack = [...all, ...builds, ...each.notes].join("\n").toLowerCase();
    return words.every((word) => haystack.includes(word));
  });
}

/** The scenarios by topic, in the order of the topics; those without one are left out. */
export const byTopic = (
  scenarios: readonly Scenario[],
): readonly { readonly topic: Topic; readonly scenarios: readonly Scenario[] }[] =>
  topics.flatMap((topic) => {
    const own = scenarios.filter((each) => each.topic === topic);
    return own.length > 0 ? [{ topic, scenarios: own }] : [];
  });
