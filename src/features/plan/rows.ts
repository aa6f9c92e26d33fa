export { type Row, type RowMember as Member, rowsOf } from "../../core/plan";
