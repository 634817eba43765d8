// @ts-check
// Shows the buttons that print a page; without JavaScript the browser's own menu does it.

import { findAll } from "./dom.js";
import { print as hooks } from "./hooks.js";

for (const button of findAll(hooks.buttons, HTMLButtonElement)) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
