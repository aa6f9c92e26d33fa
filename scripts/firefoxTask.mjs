/*
 * A task in a Firefox, done as a person does it: a pasted command becomes a design, a smart host is changed by
 * keyboard, the script follows, and after a reload all is there. Elements are found by role and name.
 */

const pasted =
  "New-SendConnector -Name 'To partner' -AddressSpaces 'SMTP:partner.example;1' -DNSRoutingEnabled $false -SmartHosts 'mail.partner.example' -SourceTransportServers 'EX01'";
const typed = "mx2.partner.example";

/** Answers what went wrong in words, or undefined. `person` does what a person can. */
export async function changeSmartHost(person) {
  await person.open("import");
  await person.paste("textbox", "Or paste an export or a script", pasted);
  await person.click("button", "Open this organisation");
  await person.click("treeitem", "To partner");
  await person.click("textbox", "Smart hosts, row 1");
  await person.press("Control", "a");
  await person.type(typed);
  const shown = `document.querySelector('[data-testid="script"]')?.innerText.includes(${JSON.stringify(typed)}) === true`;
  if (!(await person.sees(shown))) return "the script does not follow what is typed";
  const saved = "/Saved on this machine/.test(document.body.innerText)";
  if (!(await person.sees(saved))) return "nothing says that it is saved";
  await person.open("design");
  return (await person.sees(shown)) ? undefined : "after a reload it is lost";
}

/** What names an element: its own label, that of its field, or what stands in it. */
const named = "(each) => each.ariaLabel ?? each.labels?.[0]?.innerText ?? each.innerText ?? ''";

const keys = { Control: "\uE009" };

/** A person at a page that is reached over WebDriver BiDi; `seen` tells whether an expression comes to be true. */
export function personAt({ send }, { context, address, seen }) {
  /** The first element of this role whose name holds these words, as soon as there is one. */
  async function find(role, name) {
    for (let look = 0; look < 60; look += 1) {
      const { nodes } = await send("browsingContext.locateNodes", {
        context,
        locator: { type: "accessibility", value: { role } },
      });
      for (const node of nodes) {
        const { result } = await call(named, node);
        if (result.value.includes(name)) return node;
      }
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    throw new Error(`There is no ${role} ${name}.`);
  }
  const call = (functionDeclaration, node, ...more) =>
    send("script.callFunction", {
      functionDeclaration,
      arguments: [{ sharedId: node.sharedId }, ...more],
      target: { context },
      awaitPromise: false,
    });
  const perform = (actions) => send("input.performActions", { context, actions });
  return {
    sees: seen,
    open: (place) =>
      send("browsingContext.navigate", { context, url: `${address}${place}`, wait: "complete" }),
    /** By way of the clipboard: Firefox lets no script put anything into an event that it makes. */
    async paste(role, name, text) {
      await send("script.callFunction", {
        functionDeclaration: "(text) => navigator.clipboard.writeText(text)",
        arguments: [{ type: "string", value: text }],
        target: { context },
        awaitPromise: true,
        userActivation: true,
      });
      await this.click(role, name);
      await this.press("Control", "v");
    },
    async click(role, name) {
      const element = await find(role, name);
      await call("(each) => each.scrollIntoView({ block: 'center' })", element);
      const origin = { type: "element", element: { sharedId: element.sharedId } };
      await perform([
        {
          type: "pointer",
          id: "mouse",
          actions: [
            { type: "pointerMove", x: 0, y: 0, origin },
            { type: "pointerDown", button: 0 },
            { type: "pointerUp", button: 0 },
          ],
        },
      ]);
    },
    press: (held, key) =>
      perform([
        {
          type: "key",
          id: "keyboard",
          actions: [
            { type: "keyDown", value: keys[held] },
            { type: "keyDown", value: key },
            { type: "keyUp", value: key },
            { type: "keyUp", value: keys[held] },
          ],
        },
      ]),
    type: (text) =>
      perform([
        {
          type: "key",
          id: "keyboard",
          actions: [...text].flatMap((value) => [
            { type: "keyDown", value },
            { type: "keyUp", value },
          ]),
        },
      ]),
  };
}
