/** A course between two ports. */
export function Mark({ size = 22 }: { size?: number }) {
  return (
    <svg viewBox="0 0 22 22" width={size} height={size} aria-hidden="true" className="shrink-0">
      <rect width="22" height="22" rx="5" className="fill-accent" />
      <path
        d="M5 15.5C8 15.5 8.5 11 11 9.5S15 6.5 17 6"
        className="fill-none stroke-on-accent"
        strokeWidth={1.7}
        strokeLinecap="round"
      />
      <circle cx="5" cy="15.5" r="2" className="fill-on-accent" />
      <circle cx="17" cy="6" r="2" className="fill-accent stroke-on-accent" strokeWidth={1.5} />
    </svg>
  );
}
