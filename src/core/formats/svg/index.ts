/*
 * svg: the mail-flow chart as one picture that needs nothing else.
 * Pure text from core/chart: the same nodes, lines and signs that the app draws, with colours and fonts inside.
 * Colours are the tokens of src/ui/tokens.css, light or dark; a test holds the two together.
 * Long names are shortened in the middle, and stand whole in the title of their node.
 * element.ts alone writes markup; every text passes through it and stays text.
 */
export { chartSvg, type SvgOptions } from "./chartSvg";
export { palettes, type Theme, themes } from "./palette";
