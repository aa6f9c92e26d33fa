import { shapes } from "../../../../testing/scriptReading";

shapes([
  [
    "types and attributes",
    "[CmdletBinding(SupportsShouldProcess = $true)]\nparam(\n  [Parameter(Mandatory = $false, HelpMessage = 'a ] b')]\n  [ValidateSet('EX01', 'EX02')]\n  [string[]]$Server = @('EX01')\n)\n[System.Collections.Generic.List[string]]$l = @()\nforeach ($s in $Server) { Set-ReceiveConnector \"$s\\A\" -Comment x }",
    { changed: ['8 EX01\\A {"set":{"Comment":"x"}}'], ambiguous: ["5 EX01, the default"] },
  ],
  [
    "a bracket without its other half",
    "$a = [string\nSet-SendConnector A -Port 25",
    { changed: ['2 A {"set":{"Port":25}}'], refused: ["1 [ is not closed"] },
  ],
]);
