import type { Rule } from "../rule";
import { noInboundMail } from "./noInboundMail";

export const organisation: readonly Rule[] = [noInboundMail];
