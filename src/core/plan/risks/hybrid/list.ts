import type { Risk } from "../risk";
import { edgeManaged } from "./edgeManaged";
import { hybridTouched } from "./hybridTouched";
import { revertsByWizard } from "./revertsByWizard";

export const hybrid: readonly Risk[] = [hybridTouched, revertsByWizard, edgeManaged];
