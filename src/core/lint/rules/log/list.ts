import type { Rule } from "../rule";
import { receiveOff } from "./receiveOff";
import { sendOff } from "./sendOff";

export const log: readonly Rule[] = [receiveOff, sendOff];
