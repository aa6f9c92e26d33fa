import { useState } from "react";
import { Segmented } from "../../../ui/Segmented";
import { TextField } from "../../../ui/TextField";
import type { LogsSettings } from "../../../workers/logs.protocol";
import { changeLogs } from "../logsStore";
import { NamedPairs } from "./NamedPairs";

type Action = LogsSettings["prefixes"][number][1];

const actionWords = { dropped: "dropped", allowed: "let through" } as const;
const actions = (["dropped", "allowed"] as const).map((value) => ({
  ...{ value, label: actionWords[value] },
}));

/** Words in the free prefix of netfilter's lines, and what was done with such packets (N1). */
export function PrefixWords({ prefixes }: { readonly prefixes: LogsSettings["prefixes"] }) {
  const [word, setWord] = useState("");
  const [action, setAction] = useState<Action>("dropped");
  const own = word.trim();
  const without = (key: string) => prefixes.filter(([each]) => each !== key);
  const add = (): void => {
    changeLogs({ prefixes: [...without(own), [own, action]] });
    setWord("");
  };
  return (
    <NamedPairs
      title="Words of prefixes"
      about="Lines of netfilter do not say what was done with a packet, but for a word in their prefix that the rule gives. DROP, REJECT, DENY, BLOCK, ACCEPT are known; name the others."
      pairs={prefixes.map(([key, done]) => ({
        key,
        shown: (
          <>
            <span className="font-machine text-code">{key}</span>
            {actionWords[done]}
          </>
        ),
      }))}
      onRemove={(key) => changeLogs({ prefixes: without(key) })}
      action="Add word"
      fits={own !== ""}
      onAdd={add}
    >
      <TextField
        aria-label="Word in the prefix"
        placeholder="FWD-9"
        className="w-44"
        value={word}
        onChange={setWord}
      />
      <Segmented
        aria-label="What was done with such packets"
        value={action}
        onChange={setAction}
        options={actions}
      />
    </NamedPairs>
  );
}
