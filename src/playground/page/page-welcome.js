// @ts-check
// What a place without messages shows: where one is, and what can be done here.
import { element } from "./page-dom.js";

/** @typedef {import("./page-commands.js").Runnable} Runnable */
/**
 * @typedef {{title: string, bot: {name: string, connected: boolean}, commands: Runnable[],
 *   openCommand: (name: string) => void}} Here
 */

/**
 * Left alone when nothing changed, so that the focus stays.
 * @param {HTMLElement} root
 * @param {Here|null} here  nothing where there are messages
 */
export function showWelcome(root, here) {
  const key = JSON.stringify(here);
  if (root.dataset.key === key) return;
  root.dataset.key = key;
  root.hidden = !here;
  root.replaceChildren(...(here ? greeting(here) : []));
}

/** @param {Here} here */
function greeting({ title, bot, commands, openCommand }) {
  return [
    element("h3", {}, `Welcome to ${title}`),
    element("p", { class: "subtext" }, "Nobody has written here yet."),
    element("p", {}, invitation(bot, commands.length)),
    element("ul", {}, commands.map(({ name, label, description }) => element("li", {},
      element("button", { type: "button", class: "welcome-command", "data-command": name, onclick: () => openCommand(name) },
        element("b", {}, `/${label}`), element("span", { class: "subtext" }, description))))),
  ];
}

/** @param {Here["bot"]} bot @param {number} count */
function invitation({ name, connected }, count) {
  if (count === 0) return connected ? `${name} has no commands here.` : `${name} is not connected yet; its commands come with it.`;
  return `What ${name} can do here. Choose a command, or type / in the message box:`;
}
