import type { Risk } from "../risk";
import { extraSteps } from "./extraSteps";
import { gap } from "./gap";
import { refusedDesign } from "./refusedDesign";
import { restartIfStale } from "./restartIfStale";
import { takesEffectLater } from "./takesEffectLater";

export const whole: readonly Risk[] = [
  refusedDesign,
  extraSteps,
  gap,
  takesEffectLater,
  restartIfStale,
];
