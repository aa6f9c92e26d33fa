import type { ReactNode } from "react";
import type { Sign } from "../../core/chart";
import { PrincipalMark } from "../../ui/PrincipalMark";
import { TlsSample } from "../../ui/TlsSample";
import { BeadSignShape } from "./Bead";
import { ChangeMark } from "./ChangeMark";

export interface LegendEntry {
  readonly sign: Sign;
  readonly word: string;
  readonly drawing: ReactNode;
}

/** Every sign with its drawing and word, in the order of the legend. */
export const legendEntries: readonly LegendEntry[] = [
  { sign: "tls-required", word: "TLS required", drawing: <TlsSample protection="required" /> },
  { sign: "tls-offered", word: "TLS offered", drawing: <TlsSample protection="offered" /> },
  { sign: "tls-none", word: "no TLS", drawing: <TlsSample protection="none" /> },
  { sign: "sign-in", word: "sign-in needed", drawing: <BeadSignShape sign="key" /> },
  {
    sign: "clear-passwords",
    word: "passwords in the clear",
    drawing: <BeadSignShape sign="open-lock" />,
  },
  {
    sign: "relay",
    word: "strangers may relay",
    drawing: (
      <svg width={18} height={8} aria-hidden>
        <path d="M0 4h18" className="stroke-stranger-mark" strokeWidth={2.5} />
      </svg>
    ),
  },
  { sign: "cannot-tell", word: "cannot tell", drawing: <BeadSignShape sign="unknown" /> },
  {
    sign: "never-reached",
    word: "never reached",
    drawing: (
      <svg width={18} height={8} aria-hidden className="fill-none stroke-current" strokeWidth={2}>
        <path d="M0 4h14M14.5 0v8" />
      </svg>
    ),
  },
  {
    sign: "overflow",
    word: "overflow route",
    drawing: (
      <svg width={18} height={8} aria-hidden>
        <path d="M0 4h18" className="stroke-warn-mark" strokeWidth={1.5} strokeDasharray="3 3" />
      </svg>
    ),
  },
  { sign: "disabled", word: "disabled", drawing: <BeadSignShape sign="disabled" /> },
  { sign: "changed", word: "changed", drawing: <ChangeMark change="changed" /> },
  { sign: "new", word: "new", drawing: <ChangeMark change="new" /> },
  { sign: "removed", word: "removed", drawing: <ChangeMark change="removed" /> },
  { sign: "stranger", word: "stranger", drawing: <PrincipalMark principal="stranger" size={14} /> },
  { sign: "user", word: "user", drawing: <PrincipalMark principal="user" size={14} /> },
  { sign: "server", word: "server", drawing: <PrincipalMark principal="server" size={14} /> },
  { sign: "partner", word: "partner", drawing: <PrincipalMark principal="server" size={14} /> },
];
