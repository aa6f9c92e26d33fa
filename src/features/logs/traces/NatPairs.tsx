import { ArrowRight, Plus, X } from "lucide-react";
import { useState } from "react";
import type { NatPair } from "../../../core/logs";
import { parseAddress } from "../../../core/values";
import { Button } from "../../../ui/Button";
import { IconButton } from "../../../ui/IconButton";
import { TextField } from "../../../ui/TextField";
import { changeLogs } from "../logsStore";

const isAddress = (text: string): boolean => parseAddress(text.trim()).ok;

/** Inside addresses and what they are outside, as a person knows them. */
export function NatPairs({ pairs }: { readonly pairs: readonly NatPair[] }) {
  const [inside, setInside] = useState("");
  const [outside, setOutside] = useState("");
  const wrong = [inside, outside].filter((text) => text.trim() !== "" && !isAddress(text));
  const fits = isAddress(inside) && isAddress(outside);
  const add = (): void => {
    if (!fits) return;
    const pair = { inside: inside.trim(), outside: outside.trim() };
    changeLogs({ nat: [...pairs.filter((each) => each.inside !== pair.inside), pair] });
    setInside("");
    setOutside("");
  };
  return (
    <section aria-label="Translated addresses" className="flex flex-col gap-2">
      <h3 className="text-title-3">Translated addresses</h3>
      <p className="text-small">
        A firewall outside sees servers by their address outside. Pairs that the traces show are
        known; name the others.
      </p>
      {pairs.length > 0 ? (
        <ul className="flex flex-col gap-1">
          {pairs.map((pair) => (
            <li key={pair.inside} className="flex items-center gap-2 font-machine text-code">
              {pair.inside} <ArrowRight size={14} aria-label="is outside" /> {pair.outside}
              <IconButton
                icon={X}
                name={`Remove ${pair.inside}`}
                onClick={() => changeLogs({ nat: pairs.filter((each) => each !== pair) })}
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
          aria-label="Address inside"
          placeholder="10.20.1.11"
          className="w-44"
          value={inside}
          onChange={setInside}
        />
        <TextField
          aria-label="Address outside"
          placeholder="198.51.100.20"
          className="w-44"
          value={outside}
          onChange={setOutside}
        />
        <Button type="submit" icon={Plus} disabled={!fits}>
          Add pair
        </Button>
      </form>
      {wrong.length > 0 ? <p className="text-small">{wrong[0]} is no address.</p> : null}
    </section>
  );
}
