import type { ComponentType } from "react";
import type { KindType } from "../../../core/catalogue";
import type { ControlProps } from "../control";
import { BooleanControl } from "./BooleanControl";
import { CertificateControl } from "./CertificateControl";
import { ChoiceControl } from "./ChoiceControl";
import { CredentialControl } from "./CredentialControl";
import { FlagsControl } from "./FlagsControl";
import { IntegerControl } from "./IntegerControl";
import { ListControl } from "./ListControl";
import { TextControl } from "./TextControl";
import { DurationControl, SizeControl } from "./UnitControl";

/** The control of each kind of value; a kind without one does not compile. */
export const controls: Readonly<Record<KindType, ComponentType<ControlProps>>> = {
  boolean: BooleanControl,
  switch: BooleanControl,
  integer: IntegerControl,
  size: SizeControl,
  duration: DurationControl,
  choice: ChoiceControl,
  flags: FlagsControl,
  text: TextControl,
  fqdn: TextControl,
  domain: TextControl,
  address: TextControl,
  reference: TextControl,
  certificate: CertificateControl,
  credential: CredentialControl,
  bindings: ListControl,
  ranges: ListControl,
  spaces: ListControl,
  hosts: ListControl,
  servers: ListControl,
  capabilities: ListControl,
};
