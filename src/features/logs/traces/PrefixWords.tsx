import { Plus, X } from "lucide-react";
import { useState } from "react";
import { Button } from "../../../ui/Button";
import { IconButton } from "../../../ui/IconButton";
import { Segmented } from "../../../ui/Segmented";
import { TextField } from "../../../ui/TextField";
import type { LogsSettings } from "../../../workers/logs.protocol";
import { changeLogs } from "../logsStore";

const actions = [
  { value: "dropped", label: "dropped" },
  { value: "allowed", label: "let through" },
] as const;

/** Words in the free prefix of netfilter's lines, and what was done with such packets (N1). */
export function PrefixWords({ prefixes }: { readonly prefixes: LogsSettings["prefixes"] }) {
  const [word, setWord] = useState("");
  const [action, setAction] = useState<"allowed" | "dropped">("dropped");
  const add = (): void => {
    const own = word.trim();
    if (own === "") return;
    changeLogs({ prefixes: [...prefixes.filter(([each]) => each !== own), [own, action]] });
    setWord("");
  };
  return (
    <section aria-label="Words of prefixes" className="flex flex-col gap-2">
      <h3 className="text-title-3">Words of prefixes</h3>
      <p className="text-small">
        Lines of netfilter do not say what was done with a packet, but for a word in their prefix
        that the rule gives. DROP, REJECT, DENY, BLOCK, ACCEPT are known; name the others.
      </p>
      {prefixes.length > 0 ? (
        <ul className="flex flex-col gap-1">
          {prefixes.map((pair) => (
            <li key={pair[0]} className="flex items-center gap-2">
              <span className="font-machine text-code">{pair[0]}</span>
              {pair[1] === "dropped" ? "dropped" : "let through"}
              <IconButton
                icon={X}
                name={`Remove ${pair[0]}`}
                onClick={() => changeLogs({ prefixes: prefixes.filter((each) => each !== pair) })}
              />
            </li>
          ))}
        </ul>
      ) : null}
      <form
        className="flex flex-wrap items-center gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
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
        <Button type="submit" icon={Plus} disabled={word.trim() === ""}>
          Add word
        </Button>
      </form>
    </section>
  );
}
