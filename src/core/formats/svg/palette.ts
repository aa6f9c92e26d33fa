/** The two looks of a picture, as those of the app. */
export const themes = ["light", "dark"] as const;
export type Theme = (typeof themes)[number];

const light = {
  water: "#e9f5fa",
  "water-edge": "#c7dbe5",
  land: "#faf4e6",
  "land-edge": "#cabd9d",
  raised: "#ffffff",
  sunken: "#f2f6f8",
  "ink-1": "#161f29",
  "ink-2": "#3f4955",
  "ink-3": "#5a636e",
  "ink-off": "#8c939b",
  "line-2": "#c7cfd5",
  "line-3": "#7a848f",
  accent: "#22487a",
  "on-accent": "#ffffff",
  "error-mark": "#c9092e",
  "error-line": "#f8b8b6",
  warn: "#804e0b",
  "warn-mark": "#e19000",
  "warn-wash": "#fef5df",
  "warn-line": "#e8c586",
  "on-warn-mark": "#161f29",
  "advice-mark": "#3c61a7",
  "ok-mark": "#16974f",
  "inbound-mark": "#0d7ac1",
  "outbound-mark": "#906f26",
  stranger: "#a63d02",
  "stranger-mark": "#d15300",
  "user-mark": "#048681",
  "server-mark": "#764eb7",
} as const;

export type Colour = keyof typeof light;
export type Palette = Readonly<Record<Colour, string>>;

const dark: Palette = {
  water: "#0c181f",
  "water-edge": "#243540",
  land: "#211e15",
  "land-edge": "#544c3a",
  raised: "#1c242b",
  sunken: "#0f141a",
  "ink-1": "#e8eef2",
  "ink-2": "#b6bfc8",
  "ink-3": "#949ea9",
  "ink-off": "#5c646d",
  "line-2": "#333d47",
  "line-3": "#6f7c8a",
  accent: "#8cc4f4",
  "on-accent": "#091521",
  "error-mark": "#ed4952",
  "error-line": "#813236",
  warn: "#f0ba5f",
  "warn-mark": "#f5ae39",
  "warn-wash": "#362711",
  "warn-line": "#6d4f20",
  "on-warn-mark": "#161f29",
  "advice-mark": "#618bd8",
  "ok-mark": "#55cc84",
  "inbound-mark": "#4aa3e6",
  "outbound-mark": "#ba9956",
  stranger: "#f99e65",
  "stranger-mark": "#ef7e3c",
  "user-mark": "#4bb1ab",
  "server-mark": "#a17ee4",
};

/** The tokens that the chart is drawn with, as sRGB; src/ui/tokens.css says the same. */
export const palettes: Readonly<Record<Theme, Palette>> = { light, dark };
