/** `Receive connector`, `Send connector`: the one word for each side. */
export const plainDirection = (kind: "receive" | "send"): string =>
  kind === "receive" ? "Receive connector" : "Send connector";
