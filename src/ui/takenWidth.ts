import { createContext } from "react";

/**
 * Pixels that a panel beside the place takes of the page. Queries of widths count what is left, as theme.css
 * does inside `data-docked`, so that a place gives way as on a narrower page (visual.md 3.2).
 */
export const TakenWidth = createContext(0);
