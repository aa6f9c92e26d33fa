import { practiceDependencies } from "../browser";
import { createPractices } from "./practices";

/** The progress of walkthroughs on this machine. */
export const practices = createPractices(practiceDependencies());

void practices.load();
