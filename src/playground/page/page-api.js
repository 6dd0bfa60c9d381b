// @ts-check
// The page's two lines to the stand-in: the stream of Views, and the acts of a person.

/** @typedef {{id: string, name: string, role: string, locale?: string}} Person */
/** @typedef {{id: string, name: string, kind: "channel"|"dm"|"thread", parent: string|null, archived: boolean, can_send: boolean,
 *   server: string|null, may: string[], bot_may: string[], commands: string[]}} Place */
/** @typedef {{id: string, name: string, locale: string, bot: boolean, roles: {id: string, name: string, mine: boolean}[],
 *   hooks: {name: string, place: string, url: string}[]}} Server */
/** @typedef {{id: string, at: string, where: string, what: string, body: unknown}} Violation */
/** @typedef {{interaction: string, custom_id: string, title: string, components: Component[]}} Modal */
/**
 * A message component as Discord writes it; which fields there are depends on `type`.
 * @typedef {Record<string, any>} Component
 */
/** An embed as Discord writes it. @typedef {Record<string, any>} Embed */
/** @typedef {{id: string, filename: string, url: string, description?: string, content_type?: string, width?: number, height?: number}} Attachment */
/**
 * @typedef {{type: number, name: string, description?: string, required?: boolean, autocomplete?: boolean,
 *   choices?: {name: string, value: string|number, name_localizations?: Record<string, string>|null}[], options?: CommandOption[],
 *   min_value?: number, max_value?: number, min_length?: number, max_length?: number,
 *   name_localizations?: Record<string, string>|null, description_localizations?: Record<string, string>|null}} CommandOption
 */
/** @typedef {CommandOption & {id: string, contexts?: number[]|null}} Command */
/**
 * @typedef {{id: string, type?: number, message_reference?: {message_id: string}, interaction_metadata?: unknown, author: {id: string, username: string, bot?: boolean}, timestamp: string, edited_timestamp?: string|null,
 *   content?: string, embeds?: Embed[], components?: Component[], attachments?: Attachment[], flags?: number, revision: number,
 *   ephemeral: boolean, state: "sent"|"thinking"|"failed", invoked: null|{person: string, command: string}, thread: string|null}} Message
 */
/**
 * @typedef {{revision: number, me: Person, people: Person[], bot: {id: string, name: string, connected: boolean}, server: {id: string, name: string},
 *   places: Place[], commands: Command[], messages: Record<string, Message[]>, modal: Modal|null, typing: string[], violations: Violation[],
 *   servers: Server[], permissions: string[], events: boolean}} View
 */
/** @typedef {{name: string, value: string|number}} Choice */
/** @typedef {{outcome?: string, message?: {id: string}|null, choices?: Choice[], error?: string}} Answer */

/**
 * Follows the Views of a person until `close()`.
 * @param {string|null} person
 * @param {(view: View) => void} onView
 * @param {(online: boolean) => void} onLine
 */
export function watch(person, onView, onLine) {
  const source = new EventSource(person ? `/playground/events?as=${encodeURIComponent(person)}` : "/playground/events");
  source.onopen = () => onLine(true);
  source.onmessage = (event) => onView(JSON.parse(event.data));
  source.onerror = () => onLine(false);
  return source;
}

/**
 * Does what a person does; resolves when the bot has answered, or has let its time pass.
 * @param {Record<string, unknown>} request
 * @returns {Promise<Answer>}
 */
export async function act(request) {
  try {
    const response = await fetch("/playground/act", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(request),
    });
    const body = await response.json();
    return response.ok ? body : { error: body.error ?? `The playground refused this (${response.status}).` };
  } catch {
    return { error: "The playground does not answer." };
  }
}

/**
 * Hands a file over that a command or form is to carry; answers the id it goes by, or why not.
 * @param {string} person
 * @param {File} file
 * @returns {Promise<{id?: string, error?: string}>}
 */
export async function upload(person, file) {
  const query = new URLSearchParams({ as: person, name: file.name });
  try {
    const response = await fetch(`/playground/upload?${query}`, { method: "POST", body: file });
    return await response.json();
  } catch {
    return { error: "The file could not be read." };
  }
}

export const NO_ANSWER = "The application did not respond.";

/** What to tell the person when an act came to nothing; an empty string if all is well. @param {Answer} answer */
export function complaint(answer) {
  if (answer.error) return answer.error;
  return answer.outcome === "unanswered" ? NO_ANSWER : "";
}
