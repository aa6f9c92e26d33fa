import { MarkSvg } from "./MarkSvg";

export type Principal = "stranger" | "user" | "server";

export interface PrincipalMarkProps {
  readonly principal: Principal;
  readonly size?: number | undefined;
  readonly name?: string | undefined;
  readonly className?: string | undefined;
}

/** Who is speaking: dashed open head = stranger, solid head and shoulders = user, stacked bars = server. */
export function PrincipalMark({ principal, size = 16, name, className }: PrincipalMarkProps) {
  return (
    <MarkSvg size={size} name={name} className={className}>
      <PrincipalShape principal={principal} />
    </MarkSvg>
  );
}

const shoulders = "M3 13.5c.4-2.9 2.4-4.3 5-4.3s4.6 1.4 5 4.3";

/** The shape alone, in a 16×16 box, for drawings that are svg already. */
export function PrincipalShape({ principal }: { principal: Principal }) {
  const stroke = { strokeWidth: 1.5, strokeLinecap: "round", strokeLinejoin: "round" } as const;
  switch (principal) {
    case "stranger":
      return (
        <g className="fill-none stroke-stranger-mark" {...stroke} strokeDasharray="2.2 1.7">
          <circle cx="8" cy="5.2" r="2.7" />
          <path d={shoulders} />
        </g>
      );
    case "user":
      return (
        <g className="fill-user-mark stroke-user-mark" {...stroke}>
          <circle cx="8" cy="5.2" r="2.7" />
          <path d={`${shoulders}z`} />
        </g>
      );
    case "server":
      return (
        <g className="fill-none stroke-server-mark" {...stroke}>
          <rect x="2.5" y="2.5" width="11" height="4.5" rx="1" />
          <rect x="2.5" y="9" width="11" height="4.5" rx="1" />
          <path d="M5 4.8v.01M5 11.3v.01" strokeWidth={2} />
        </g>
      );
  }
}
