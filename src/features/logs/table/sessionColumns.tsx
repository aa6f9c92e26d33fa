import type { ReactNode } from "react";
import { causeTitle, type SortKey } from "../../../core/logs";
import { DirectionMark } from "../../../ui/DirectionMark";
import { grouped } from "../../../ui/grouped";
import { SeverityMark } from "../../../ui/SeverityMark";
import type { SessionRow } from "../../../workers/logs.protocol";
import { verdictMarks, verdictWords } from "../verdictWords";
import { ModelCell, modelText } from "./modelColumn";

/** A column of the table of sessions: the table, the choice of columns, sorting and copying derive from it. */
export interface SessionColumn {
  /** Kept in preferences. */
  readonly id: string;
  readonly label: string;
  /** Pixels; columns that grow have at least so many and share what is left. */
  readonly width: number;
  readonly grows?: true;
  /** What a machine reads. */
  readonly mono?: true;
  /** Figures stand at the right. */
  readonly right?: true;
  /** Shown where nobody chose otherwise. */
  readonly shown?: true;
  /** What the rows are ordered by; absent where the column cannot order them. */
  readonly sort?: SortKey;
  /** What is copied, and shown unless there is a cell. */
  readonly value: (row: SessionRow) => string;
  readonly Cell?: (props: { readonly row: SessionRow }) => ReactNode;
}

/** `05-12 06:10:02` of an ISO time. */
const clock = (time: string): string => `${time.slice(5, 10)} ${time.slice(11, 19)}`;
const figure = (count: number | null): string => (count === null ? "" : grouped.format(count));

/** All columns in the order of the table. What went wrong stands before where, so that a phone shows it without scrolling. */
export const sessionColumns: readonly SessionColumn[] = [
  {
    ...{ id: "start", label: "Start (UTC)", width: 128, mono: true, shown: true, sort: "start" },
    value: ({ start }) => start,
    Cell: ({ row }) => clock(row.start),
  },
  {
    ...{ id: "direction", label: "Way", width: 44, shown: true, sort: "direction" },
    value: ({ direction }) => (direction === "in" ? "Receive" : "Send"),
    Cell: ({ row: { direction } }) => (
      <DirectionMark
        direction={direction === "in" ? "inbound" : "outbound"}
        name={direction === "in" ? "Receive" : "Send"}
      />
    ),
  },
  {
    ...{ id: "verdict", label: "Verdict", width: 92, shown: true, sort: "verdict" },
    value: ({ verdict }) => verdictWords[verdict],
    Cell: ({ row }) => <VerdictCell row={row} />,
  },
  {
    ...{ id: "cause", label: "Cause", width: 168, grows: true, shown: true, sort: "cause" },
    value: ({ cause }) => (cause === "none" ? "" : cause),
    Cell: ({ row: { cause } }) => (cause === "none" ? "" : causeTitle(cause)),
  },
  {
    ...{ id: "connector", label: "Connector", width: 150, grows: true, shown: true },
    sort: "connector",
    value: ({ connector }) => connector,
  },
  {
    ...{
      id: "remote",
      label: "Remote",
      width: 144,
      grows: true,
      mono: true,
      shown: true,
      sort: "remote",
    },
    value: ({ remote }) => remote || "none",
  },
  {
    ...{ id: "lastReply", label: "Last reply", width: 170, grows: true, mono: true, shown: true },
    sort: "lastReply",
    value: ({ lastReply }) => lastReply,
  },
  {
    ...{ id: "model", label: "By the design", width: 160, sort: "model" },
    value: ({ number }) => modelText(number),
    Cell: ({ row }) => <ModelCell number={row.number} />,
  },
  {
    ...{ id: "end", label: "End (UTC)", width: 128, mono: true, sort: "end" },
    value: ({ end }) => end,
    Cell: ({ row }) => clock(row.end),
  },
  {
    ...{ id: "duration", label: "Duration (s)", width: 88, right: true, sort: "seconds" },
    value: ({ seconds }) => seconds.toFixed(2),
  },
  {
    ...{ id: "service", label: "Service", width: 80, sort: "service" },
    value: ({ service }) => service,
  },
  {
    ...{ id: "local", label: "Local", width: 144, mono: true, sort: "local" },
    value: ({ local }) => local,
  },
  {
    ...{ id: "ehlo", label: "EHLO", width: 160, mono: true, sort: "ehlo" },
    value: ({ ehlo }) => ehlo,
  },
  { ...{ id: "tls", label: "TLS", width: 72, sort: "tls" }, value: ({ tls }) => tls },
  {
    ...{ id: "cipher", label: "Cipher", width: 150, mono: true, sort: "cipher" },
    value: ({ cipher }) => cipher,
  },
  {
    ...{ id: "mechanism", label: "Sign-in", width: 80, sort: "mechanism" },
    value: ({ mechanism }) => mechanism,
  },
  {
    ...{ id: "signedIn", label: "Signed in", width: 76, sort: "signedIn" },
    value: ({ signedIn }) => signedIn,
  },
  {
    ...{ id: "account", label: "Account", width: 130, sort: "account" },
    value: ({ account }) => account,
  },
  {
    ...{ id: "messages", label: "Messages", width: 80, right: true, sort: "messages" },
    value: ({ messages }) => figure(messages),
  },
  {
    ...{ id: "accepted", label: "Taken", width: 64, right: true, sort: "accepted" },
    value: ({ accepted }) => figure(accepted),
  },
  {
    ...{ id: "sender", label: "Sender", width: 180, mono: true, sort: "sender" },
    value: ({ sender }) => sender,
  },
  {
    ...{ id: "recipients", label: "Recipients", width: 84, right: true, sort: "recipients" },
    value: ({ recipients }) => figure(recipients),
  },
  {
    ...{ id: "size", label: "Size (bytes)", width: 100, right: true, sort: "size" },
    value: ({ size }) => figure(size),
  },
  {
    ...{ id: "lines", label: "Lines", width: 60, right: true, sort: "lines" },
    value: ({ lines }) => figure(lines),
  },
  {
    ...{ id: "id", label: "Session", width: 144, mono: true, sort: "id" },
    value: ({ id }) => id,
  },
];

function VerdictCell({ row: { verdict } }: { readonly row: SessionRow }) {
  const mark = verdictMarks[verdict];
  return (
    <span className="flex items-center gap-1.5">
      <span className="inline-flex w-3.5">
        {mark ? <SeverityMark severity={mark} size={14} /> : null}
      </span>
      {verdictWords[verdict]}
    </span>
  );
}
