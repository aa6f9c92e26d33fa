import { shapes } from "../../../../testing/scriptReading";

shapes([
  [
    "P56",
    "Welcome\n\nVERBOSE: on\n[PS] C:\\>New-SendConnector -Name A -AddressSpaces *\nPS C:\\> Set-SendConnector A -Port 25\n[PS] C:\\Windows\\system32>Set-SendConnector A `\n>> -Port 26\nout\n\nput\nPS>Set-SendConnector A -Port 27\n[EX01]: PS C:\\Users\\x> Set-SendConnector A -Port 28\nPS C:\\>",
    {
      made: ['4 A {"AddressSpaces":["SMTP:*;1"]}'],
      changed: [
        '5 A {"set":{"Port":25}}',
        '6 A {"set":{"Port":26}}',
        '11 A {"set":{"Port":27}}',
        '12 A {"set":{"Port":28}}',
      ],
      setAside: ["1 screen output", "8 screen output"],
    },
  ],
  [
    "P56, a transcript",
    '*****\nWindows PowerShell transcript start\n*****\nPS C:\\>Set-SendConnector A -Port 25\nPS C:\\>TerminatingError(): "x"\n*****\nWindows PowerShell transcript end',
    {
      changed: ['4 A {"set":{"Port":25}}'],
      setAside: ["1 screen output", "5 screen output"],
    },
  ],
  [
    "P56, lines without a prompt of their own",
    "[PS] C:\\>Set-SendConnector A `\n-Port 25\n[PS] C:\\>foreach ($s in 'a','b') {\nSet-SendConnector $s -Port 26\n}\nout\n[PS] C:\\>Set-SendConnector \"x\nout",
    {
      changed: ['1 A {"set":{"Port":25}}', '4 a {"set":{"Port":26}}', '4 b {"set":{"Port":26}}'],
      setAside: ["6 screen output", "8 screen output"],
      refused: ["7 no quote"],
    },
  ],
  [
    "P59, an example in a help text is no prompt",
    "<#\n.EXAMPLE\nPS C:\\> New-SendConnector -Name x\n#>\n#New-SendConnector -Name y\nSet-SendConnector A -Port 25",
    { changed: ['6 A {"set":{"Port":25}}'] },
  ],
]);
