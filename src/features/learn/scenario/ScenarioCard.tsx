import { Link } from "@tanstack/react-router";
import { DoorOpen } from "lucide-react";
import type { Scenario } from "../../../core/learn";
import { Icon } from "../../../ui/Icon";
import { LanePicture } from "./LanePicture";

/** A scenario on the shelf: the need in the words of who has it, its picture, what it opens. */
export function ScenarioCard({ scenario }: { readonly scenario: Scenario }) {
  const { id, title, need, picture, opens } = scenario;
  return (
    <li className="relative flex min-w-0 flex-col gap-2 rounded-card border border-line-2 bg-raised p-3.5 transition-colors hover:border-line-3">
      <h4 className="text-title-3">
        <Link
          to="/learn"
          search={{ view: "scenarios", at: id }}
          className="text-ink-1 no-underline after:absolute after:inset-0 after:rounded-card"
        >
          {title}
        </Link>
      </h4>
      <p>{need}</p>
      <LanePicture picture={picture} />
      <p className="mt-auto flex items-start gap-1.5 text-small text-ink-3">
        <Icon of={DoorOpen} size="row" className="mt-0.5 shrink-0" />
        <span>
          <span className="sr-only">What it opens: </span>
          {opens}
        </span>
      </p>
    </li>
  );
}
