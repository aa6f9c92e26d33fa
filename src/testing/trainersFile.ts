import type { Walkthrough } from "../core/learn";

/** A walkthrough as a trainer may write it: two steps on the kit with one server. */
export function trainersFile(change: Partial<Walkthrough> = {}): Walkthrough {
  return {
    ...{ schema: 1, id: "own-relay", title: "Our relay", minutes: 9, level: "both" },
    ...{ paths: ["Ours"], outcomes: ["name the relay"], needs: [] },
    start: {
      ...{ kit: "one", permissions: [], deployed: "same" },
      add: [
        {
          cmdlet: "New-ReceiveConnector",
          properties: {
            ...{
              Name: "Relay",
              Server: "EX01",
              Usage: "Custom",
              TransportRole: "FrontendTransport",
            },
            ...{
              Bindings: ["0.0.0.0:25"],
              RemoteIPRanges: ["10.20.0.0/16"],
              AuthMechanism: ["Tls"],
            },
            PermissionGroups: ["AnonymousUsers"],
          },
        },
      ],
    },
    steps: [
      {
        ...{ id: "narrow", place: "design", task: "Narrow *Relay* to 10.20.4.31.", holds: true },
        check: {
          ...{ kind: "property", connector: "EX01\\Relay", parameter: "RemoteIPRanges" },
          test: { is: ["10.20.4.31"] },
        },
        ...{ hints: ["Who?", "Which field?", "10.20.4.31."], point: { field: "RemoteIPRanges" } },
        ...{ why: "One address is enough.", sources: ["R12"] },
        wrongTurns: [
          {
            when: { kind: "no-connector", of: "receive", server: "EX01", name: "Relay" },
            say: "Now nobody relays.",
          },
        ],
      },
      {
        ...{ id: "who", place: "design", task: "Who may relay now?" },
        predict: {
          ask: "Who may relay now?",
          choices: [{ text: "nobody", right: true }, { text: "one" }],
        },
        check: { kind: "answer", choice: 0 },
        ...{
          hints: ["a", "b", "c"],
          why: "The right was never given.",
          sources: ["R81"],
          wrongTurns: [],
        },
      },
    ],
    question: {
      ask: "And <b>now</b>?",
      choices: [
        { text: "yes", reply: "No." },
        { text: "no", right: true, reply: "Right." },
      ],
    },
    // biome-ignore lint/suspicious/noThenProperty: the word of the file; it is never a function.
    then: { text: "Look at yours.", open: { place: "design" } },
    ...change,
  };
}
