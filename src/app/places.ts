import {
  Download,
  GraduationCap,
  ListChecks,
  type LucideIcon,
  Route,
  ScrollText,
  Waypoints,
} from "lucide-react";

export type PlacePath = "/design" | "/simulate" | "/import" | "/plan" | "/logs" | "/learn";

export interface Place {
  readonly path: PlacePath;
  readonly label: string;
  readonly keys: string;
  readonly icon: LucideIcon;
  /** Regions that a skip link leads to. */
  readonly skips: readonly { readonly region: string; readonly label: string }[];
}

/** The places that exist, in the order of the bar; it has room for six. */
export const places: readonly Place[] = [
  {
    path: "/design",
    label: "Design",
    keys: "g d",
    icon: Waypoints,
    skips: [
      { region: "chart", label: "Skip to chart" },
      { region: "form", label: "Skip to properties" },
      { region: "problems", label: "Skip to problems" },
    ],
  },
  {
    path: "/simulate",
    label: "Simulate",
    keys: "g s",
    icon: Route,
    skips: [
      { region: "answer", label: "Skip to answer" },
      { region: "conversation", label: "Skip to conversation" },
    ],
  },
  { path: "/import", label: "Import", keys: "g i", icon: Download, skips: [] },
  {
    path: "/plan",
    label: "Plan",
    keys: "g p",
    icon: ListChecks,
    skips: [
      { region: "steps", label: "Skip to steps" },
      { region: "changes", label: "Skip to changes" },
      { region: "script", label: "Skip to script" },
    ],
  },
  {
    path: "/logs",
    label: "Logs",
    keys: "g l",
    icon: ScrollText,
    skips: [
      { region: "sessions", label: "Skip to sessions" },
      { region: "session", label: "Skip to session" },
    ],
  },
  { path: "/learn", label: "Learn", keys: "g n", icon: GraduationCap, skips: [] },
];
