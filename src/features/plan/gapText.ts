export { gapText } from "../../core/plan";
