import { ArrowRight } from "lucide-react";
import { useState } from "react";
import type { NatPair } from "../../../core/logs";
import { parseAddress } from "../../../core/values";
import { TextField } from "../../../ui/TextField";
import { changeLogs } from "../logsStore";
import { NamedPairs } from "./NamedPairs";

const isAddress = (text: string): boolean => parseAddress(text.trim()).ok;

/** Inside addresses and what they are outside, as a person knows them. */
export function NatPairs({ pairs }: { readonly pairs: readonly NatPair[] }) {
  const [inside, setInside] = useState("");
  const [outside, setOutside] = useState("");
  const wrong = [inside, outside].find((text) => text.trim() !== "" && !isAddress(text));
  const without = (key: string) => pairs.filter((each) => each.inside !== key);
  const add = (): void => {
    const pair = { inside: inside.trim(), outside: outside.trim() };
    changeLogs({ nat: [...without(pair.inside), pair] });
    setInside("");
    setOutside("");
  };
  return (
    <NamedPairs
      title="Translated addresses"
      about="A firewall outside sees servers by their address outside. Pairs that the traces show are known; name the others."
      pairs={pairs.map((pair) => ({
        key: pair.inside,
        shown: (
          <span className="inline-flex items-center gap-2 font-machine text-code">
            {pair.inside} <ArrowRight size={14} aria-label="is outside" /> {pair.outside}
          </span>
        ),
      }))}
      onRemove={(key) => changeLogs({ nat: without(key) })}
      action="Add pair"
      fits={isAddress(inside) && isAddress(outside)}
      onAdd={add}
      fault={wrong === undefined ? undefined : `${wrong} is no address.`}
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
    </NamedPairs>
  );
}
