/** The widths at which the layout gives way (visual.md 3.2, 3.3); theme.css has the same. */
export const breakpoints = {
  phone: "(max-width: 767px)",
  tablet: "(min-width: 768px) and (max-width: 1023px)",
  laptop: "(min-width: 1024px) and (max-width: 1279px)",
  desk: "(min-width: 1280px)",
  wide: "(min-width: 1800px)",
} as const;
