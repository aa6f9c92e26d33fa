import type { Phrase } from "../../finding";
import { type SourceId, type Standing, source } from "../../sources";
import type { RouteDecider, RouteLine, RouteStage, RouteStep } from "./run";

interface Told {
  readonly open?: Phrase | undefined;
  readonly decidedBy?: RouteDecider | undefined;
  /** Absent = that of the first row. */
  readonly standing?: Standing | undefined;
}

/** Gathers the steps and lines of one run in their order. */
export class Trail {
  readonly steps: RouteStep[] = [];
  readonly lines: RouteLine[] = [];
  /** Number of the connection. */
  session = 0;
  /** TLS is up on it. */
  secure = false;

  step(
    stage: RouteStage,
    verdict: RouteStep["verdict"],
    text: Phrase,
    cites: readonly [SourceId, ...SourceId[]],
    { open, decidedBy, standing }: Told = {},
  ): void {
    this.steps.push({
      stage,
      verdict,
      text,
      cites,
      standing: standing ?? source(cites[0]).standing,
      ...(open && { open }),
      ...(decidedBy && { decidedBy }),
    });
  }

  connect(): void {
    this.session += 1;
    this.secure = false;
  }

  /** What Exchange sends. */
  send(text: string, decidedBy?: RouteDecider, note?: Phrase): void {
    this.line("client", text, decidedBy, note);
  }

  /** What the other side answers; a list is one reply of several lines. */
  hear(text: string | readonly string[], note?: Phrase): void {
    const all = typeof text === "string" ? [text] : text;
    for (const [at, each] of all.entries())
      this.line("server", each, undefined, at === all.length - 1 ? note : undefined);
  }

  /** What is no line of SMTP: a connection that fails, a handshake. */
  event(text: string, decidedBy?: RouteDecider): void {
    this.line("event", text, decidedBy);
  }

  private line(
    from: RouteLine["from"],
    text: string,
    decidedBy?: RouteDecider,
    note?: Phrase,
  ): void {
    this.lines.push({
      from,
      text,
      session: this.session,
      secure: this.secure,
      ...(decidedBy && { decidedBy }),
      ...(note && { note }),
    });
  }
}
