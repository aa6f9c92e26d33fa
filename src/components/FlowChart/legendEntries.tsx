import type { ReactNode } from "react";
import { type Sign, signWords } from "../../core/chart";
import { PrincipalMark } from "../../ui/PrincipalMark";
import { TlsSample } from "../../ui/TlsSample";
import { BeadSignShape } from "./Bead";
import { ChangeMark } from "./ChangeMark";

export interface LegendEntry {
  readonly sign: Sign;
  readonly word: string;
  readonly drawing: ReactNode;
}

const drawings: readonly Omit<LegendEntry, "word">[] = [
  { sign: "tls-required", drawing: <TlsSample protection="required" /> },
  { sign: "tls-offered", drawing: <TlsSample protection="offered" /> },
  { sign: "tls-none", drawing: <TlsSample protection="none" /> },
  { sign: "sign-in", drawing: <BeadSignShape sign="key" /> },
  {
    sign: "clear-passwords",
    drawing: <BeadSignShape sign="open-lock" />,
  },
  {
    sign: "relay",
    drawing: (
      <svg width={18} height={8} aria-hidden>
        <path d="M0 4h18" className="stroke-stranger-mark" strokeWidth={2.5} />
      </svg>
    ),
  },
  { sign: "cannot-tell", drawing: <BeadSignShape sign="unknown" /> },
  {
    sign: "never-reached",
    drawing: (
      <svg width={18} height={8} aria-hidden className="fill-none stroke-current" strokeWidth={2}>
        <path d="M0 4h14M14.5 0v8" />
      </svg>
    ),
  },
  {
    sign: "overflow",
    drawing: (
      <svg width={18} height={8} aria-hidden>
        <path d="M0 4h18" className="stroke-warn-mark" strokeWidth={1.5} strokeDasharray="3 3" />
      </svg>
    ),
  },
  { sign: "disabled", drawing: <BeadSignShape sign="disabled" /> },
  { sign: "changed", drawing: <ChangeMark change="changed" /> },
  { sign: "new", drawing: <ChangeMark change="new" /> },
  { sign: "removed", drawing: <ChangeMark change="removed" /> },
  { sign: "stranger", drawing: <PrincipalMark principal="stranger" size={14} /> },
  { sign: "user", drawing: <PrincipalMark principal="user" size={14} /> },
  { sign: "server", drawing: <PrincipalMark principal="server" size={14} /> },
  { sign: "partner", drawing: <PrincipalMark principal="server" size={14} /> },
];

/** Every sign with its drawing and word, in the order of the legend. */
export const legendEntries: readonly LegendEntry[] = drawings.map((each) => ({
  ...each,
  word: signWords[each.sign],
}));
