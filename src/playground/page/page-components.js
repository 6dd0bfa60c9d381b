// @ts-check
// Message components, embeds and attachments, from Discord's JSON to DOM nodes.
import { element, hiddenText, ownFile, safeLink } from "./page-dom.js";
import { markdown, placeOf, spoiler } from "./page-markdown.js";
import { SelectMenu } from "./page-select.js";

/** @typedef {import("./page-api.js").Component} Component */
/** @typedef {import("./page-api.js").Embed} Embed */
/** @typedef {import("./page-api.js").Attachment} Attachment */
/** @typedef {import("./page-select.js").SelectChoice} SelectChoice */
/**
 * What a component needs of the world around it.
 * @typedef {{refs: import("./page-markdown.js").References, attachments: Attachment[],
 *   me: string, people: {id: string, name: string}[], roles: {id: string, name: string}[], places: import("./page-api.js").Place[],
 *   press: (customId: string) => void, select: (customId: string, values: string[]) => void}} Surroundings
 */

/** @type {Record<number, (component: Component, around: Surroundings) => Node>} */
const BUILDERS = {
  1: actionRow, 2: button, 3: selectOf, 5: selectOf, 6: selectOf, 7: selectOf, 8: selectOf,
  9: section, 10: textDisplay, 11: thumbnail, 12: gallery, 13: file, 14: separator, 17: container,
};

/** @param {Component} component @param {Surroundings} around @returns {Node} */
export function buildComponent(component, around) {
  const builder = BUILDERS[component.type];
  return builder ? builder(component, around) : element("p", { class: "subtext" }, `(component of type ${component.type})`);
}

/** @param {Component[]|undefined} components @param {Surroundings} around */
export const buildComponents = (components, around) => (components ?? []).map((component) => buildComponent(component, around));

/** @param {Component} row @param {Surroundings} around */
function actionRow(row, around) {
  return element("div", { class: "row" }, buildComponents(row.components, around));
}

/** @param {Component} component @param {Surroundings} around */
function textDisplay(component, around) {
  return markdown(String(component.content ?? ""), around.refs);
}

/** @param {Component} component */
function separator({ divider = true, spacing = 1 }) {
  return element(divider ? "hr" : "div", { class: `separator ${spacing === 2 ? "wide" : ""}` });
}

/** @param {Component} component @param {Surroundings} around */
function section(component, around) {
  return element("div", { class: "section" },
    element("div", { class: "section-text" }, buildComponents(component.components, around)),
    component.accessory && element("div", { class: "accessory" }, buildComponent(component.accessory, around)));
}

/** @param {Component} component @param {Surroundings} around */
function container(component, around) {
  const build = () => {
    const node = element("div", { class: "container" }, buildComponents(component.components, around));
    setAccent(node, component.accent_color);
    return node;
  };
  return component.spoiler ? spoiler(build) : build();
}

/** @param {HTMLElement} node @param {unknown} colour */
function setAccent(node, colour) {
  if (typeof colour === "number") node.style.setProperty("--accent-line", `#${colour.toString(16).padStart(6, "0")}`);
}

const BUTTON_STYLES = ["", "primary", "secondary", "success", "danger", "link", "secondary"];

/** @param {Component} component @param {Surroundings} around */
function button(component, around) {
  if (component.style === 5) return linkButton(component, around);
  return element("button", {
    type: "button", class: `button ${BUTTON_STYLES[component.style] ?? "secondary"}`,
    "data-custom-id": component.custom_id, disabled: component.disabled === true || !component.custom_id,
    onclick: () => around.press(component.custom_id),
  }, buttonFace(component));
}

/** @param {Component} component */
const buttonFace = (component) => [component.emoji && element("span", { class: "emoji" }, emojiText(component.emoji)), component.label];

/**
 * An address in this very server opens here, as Discord does it; any other in a new tab.
 * @param {Component} component
 * @param {Surroundings} around
 */
function linkButton(component, around) {
  const href = safeLink(component.url, ["http:", "https:", "discord:"]);
  const place = href && placeOf(href);
  return element("a", {
    class: "button link", title: component.url, target: "_blank", rel: "noopener noreferrer",
    href: !component.disabled && href, "aria-disabled": (component.disabled || !href) && "true",
    onclick: (/** @type {Event} */ event) => {
      if (!place || around.refs.place(place) === undefined) return;
      event.preventDefault();
      around.refs.openPlace(place);
    },
  }, buttonFace(component), element("span", { "aria-hidden": "true" }, "↗"), hiddenText(" (opens in a new tab)"));
}

/** @param {Component|undefined} emoji */
export const emojiText = (emoji) => (emoji?.id ? `:${emoji.name ?? "emoji"}:` : String(emoji?.name ?? ""));

const SELECT_NAMES = { 3: "Choose…", 5: "Choose people", 6: "Choose roles", 7: "Choose people or roles", 8: "Choose channels" };

/** @param {Component} component @param {Surroundings} around */
function selectOf(component, around) {
  return selectMenu(component, around, (values) => around.select(component.custom_id, values)).element;
}

/**
 * @param {Component} component
 * @param {Surroundings} around
 * @param {(values: string[]) => void} [onChoose]
 * @param {string} [labelledBy]
 */
export function selectMenu(component, around, onChoose, labelledBy) {
  return new SelectMenu({
    customId: component.custom_id,
    placeholder: component.placeholder || SELECT_NAMES[/** @type {3} */ (component.type)],
    choices: selectChoices(component, around),
    min: component.min_values ?? 1, max: component.max_values ?? 1,
    disabled: component.disabled, labelledBy, onChoose,
  });
}

/** @param {Component} component @param {Surroundings} around @returns {SelectChoice[]} */
function selectChoices(component, around) {
  if (component.type === 3) return (component.options ?? []).map(stringChoice);
  const chosen = new Set((component.default_values ?? []).map((/** @type {Component} */ value) => value.id));
  const people = around.people.map(({ id, name }) => ({ value: id, label: `@${name}`, chosen: chosen.has(id) }));
  const roles = around.roles.map(({ id, name }) => ({ value: id, label: `@${name}`, description: "Role", chosen: chosen.has(id) }));
  const places = around.places.filter((place) => placeFits(place, component.channel_types))
    .map(({ id, name }) => ({ value: id, label: `#${name}`, chosen: chosen.has(id) }));
  return /** @type {Record<number, SelectChoice[]>} */ ({ 5: people, 6: roles, 7: [...people, ...roles], 8: places })[component.type] ?? [];
}

/** @param {Component} option @returns {SelectChoice} */
const stringChoice = (option) => ({
  value: option.value, label: option.label, description: option.description,
  emoji: option.emoji && emojiText(option.emoji), chosen: option.default === true,
});

/** @param {import("./page-api.js").Place} place @param {number[]|undefined} types */
function placeFits(place, types) {
  if (place.kind === "dm") return false;
  if (!types?.length) return true;
  return place.kind === "thread" ? types.some((type) => type >= 10 && type <= 12) : types.includes(0);
}

/**
 * A picture, if it is a file of the stand-in; the page loads nothing from elsewhere, so others become links.
 * @param {Component} media  `{url, width?, height?}`
 * @param {{description?: string|null, spoiler?: boolean, class?: string}} about
 * @param {Attachment[]} attachments
 * @returns {HTMLElement}
 */
function picture(media, about, attachments) {
  const attachment = attachedTo(media?.url, attachments);
  const address = attachment?.url ?? media?.url;
  const alt = about.description ?? attachment?.description ?? attachment?.filename ?? "Picture without a description";
  if (about.spoiler) return spoiler(() => picture(media, { ...about, spoiler: false }, attachments));
  const src = ownFile(address);
  if (!src) {
    const href = safeLink(address);
    return element(href ? "a" : "span", { href, target: "_blank", rel: "noopener noreferrer" }, `Picture: ${alt}`);
  }
  const { width, height } = { ...attachment, ...media };
  return element("a", { href: src, target: "_blank", rel: "noopener noreferrer", class: about.class ?? "picture" },
    element("img", { src, alt, width, height, loading: "lazy" }));
}

/** @param {unknown} url @param {Attachment[]} attachments */
function attachedTo(url, attachments) {
  const address = String(url ?? "");
  return attachments.find((attachment) => attachment.url === address || `attachment://${attachment.filename}` === address);
}

/** @param {Component} component @param {Surroundings} around */
function thumbnail(component, around) {
  return picture(component.media, { ...component, class: "thumbnail" }, around.attachments);
}

/** @param {Component} component @param {Surroundings} around */
function gallery(component, around) {
  const items = component.items ?? [];
  return element("div", { class: items.length > 1 ? "gallery several" : "gallery" },
    items.map((/** @type {Component} */ item) => picture(item.media, item, around.attachments)));
}

/** @param {Component} component @param {Surroundings} around */
function file(component, around) {
  const attachment = attachedTo(component.file?.url, around.attachments);
  const build = () => fileLink(component.name ?? attachment?.filename, attachment?.url ?? component.file?.url);
  return component.spoiler ? spoiler(build) : build();
}

/** @param {string|undefined} name @param {unknown} address */
function fileLink(name, address) {
  return element("p", { class: "file" }, "📄 ", element("a", { href: ownFile(address), download: true }, name ?? "File"));
}

/** Attachments show by themselves only where no component has to show them. @param {Attachment[]} attachments */
export function buildAttachments(attachments) {
  return attachments.map((attachment) => (attachment.content_type?.startsWith("image/")
    ? picture(attachment, attachment, attachments) : fileLink(attachment.filename, attachment.url)));
}

/** @param {Embed} embed @param {Surroundings} around */
export function buildEmbed(embed, around) {
  const image = (/** @type {Component|undefined} */ media, /** @type {string} */ name) =>
    media && picture(media, { description: media.description, class: name }, around.attachments);
  const node = element("div", { class: "embed" },
    image(embed.thumbnail, "thumbnail"),
    embed.author?.name && element("p", { class: "embed-author" }, embed.author.name),
    embed.title && element("p", { class: "embed-title" }, titleLink(embed)),
    embed.description && markdown(embed.description, around.refs),
    embed.fields?.length > 0 && element("div", { class: "fields" }, embed.fields.map((/** @type {Component} */ field) => embedField(field, around))),
    image(embed.image, "picture"),
    embed.footer?.text && element("p", { class: "subtext" }, embed.footer.text));
  setAccent(node, embed.color);
  return node;
}

/** @param {Embed} embed */
function titleLink(embed) {
  const href = safeLink(embed.url);
  return href ? element("a", { href, title: href, target: "_blank", rel: "noopener noreferrer" }, embed.title) : embed.title;
}

/** @param {Component} field @param {Surroundings} around */
function embedField(field, around) {
  return element("div", { class: field.inline ? "field inline" : "field" },
    element("p", { class: "field-name" }, field.name), markdown(String(field.value ?? ""), around.refs));
}
