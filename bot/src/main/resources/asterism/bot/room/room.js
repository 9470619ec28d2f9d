// The room's page: sends what people do, and keeps the messages as the server renders them.
"use strict";

const body = document.body;
const say = body.dataset;
const line = document.getElementById("line");
const offers = document.getElementById("offers");
const stream = document.querySelector(".stream");
const dialog = document.getElementById("form");
const banner = document.getElementById("banner");
const announcer = document.getElementById("announcer");
const params = new URLSearchParams(location.search);
const looksBack = params.has("before");

document.documentElement.classList.add("scripted");

// ---- talking to the server ----

const PATIENCE = 20000;
const SHORTEST_PAUSE = 500;
const LONGEST_PAUSE = 30000;
const deliveries = new Map(); // of what was asked and has no certain answer yet
const asking = new Set(); // what is being sent, or waits to be sent again
const pauses = new Set(); // each ends when called

// Sends it as one delivery until it is answered: whether it arrived the first time makes no difference.
async function send(deed, request, asked) {
  const delivery = deliveries.get(asked) || crypto.randomUUID();
  deliveries.set(asked, delivery);
  const sent = JSON.stringify({ as: say.as, delivery, ...request });
  for (let length = SHORTEST_PAUSE; ; length = Math.min(2 * length, LONGEST_PAUSE)) {
    const { status, answer } = await attempt(deed, sent);
    if (!status) {
      offline(true);
      await pause(length);
      continue;
    }
    offline(false);
    if (status < 500 && !isPassing(answer)) deliveries.delete(asked);
    if (status >= 400) throw new Error(answer.error || say.sayFailed);
    return answer;
  }
}

// It stands nowhere: nothing was done, or the bot cannot tell, and the same may be tried again.
function isPassing(answer) {
  return Boolean(answer.reply && !answer.reply.id);
}

// No status means: it may have arrived, or not.
async function attempt(deed, sent) {
  try {
    const response = await fetch("/room/api/" + deed, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json" },
      body: sent,
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (response.status === 503) return {};
    const answer = response.ok ? await response.json() : await response.json().catch(() => ({}));
    return { status: response.status, answer };
  } catch (lost) {
    return {};
  }
}

function pause(length) {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      pauses.delete(end);
      resolve();
    };
    const timer = setTimeout(end, length);
    pauses.add(end);
  });
}

function tryNow() {
  pauses.forEach((end) => end());
}

async function act(deed, request, from) {
  const asked = deed + JSON.stringify(request);
  if (asking.has(asked)) {
    tryNow();
    return false;
  }
  asking.add(asked);
  from?.setAttribute("aria-busy", "true");
  try {
    const answer = await send(deed, request, asked);
    warn("");
    await refresh(Boolean(answer.message));
    if (isPassing(answer)) throw new Error(answer.reply.text);
    if (answer.reply) announce(say.sayPrivate + ": " + answer.reply.text);
    if (answer.form) open(answer.form);
    else if (deed === "submit") close();
    return true;
  } catch (problem) {
    if (dialog.open) showProblem(problem.message);
    else warn(problem.message);
    return false;
  } finally {
    asking.delete(asked);
    from?.removeAttribute("aria-busy");
  }
}

let unreachable = false;

function offline(is) {
  if (is) {
    unreachable = true;
    warn(say.sayOffline);
    if (dialog.open) showProblem(say.sayOffline);
  } else if (unreachable) {
    unreachable = false;
    warn("");
    showProblem("");
    tryNow();
  }
}

function warn(words) {
  if (banner.textContent !== words) banner.textContent = words;
  banner.hidden = !words;
}

function announce(words) {
  announcer.textContent = words.slice(0, 400);
}

// ---- the messages, as the server renders them ----

let refreshing = Promise.resolve();
let again = 0;
let shown = "";

// One after the other; what could not be had is asked for again, for nothing else may happen soon.
function refresh(toEnd) {
  clearTimeout(again);
  refreshing = refreshing.then(() => redraw(toEnd)).catch(() => {
    offline(true);
    clearTimeout(again);
    again = setTimeout(() => refresh(toEnd), 2000);
  });
  return refreshing;
}

async function redraw(toEnd) {
  const response = await fetch("/room/messages" + location.search);
  if (response.status >= 500) throw new Error(say.sayOffline);
  if (!response.ok || response.redirected) return;
  const text = await response.text();
  offline(false);
  if (text === shown) {
    if (toEnd) goToEnd();
    return;
  }
  shown = text;
  const page = new DOMParser().parseFromString(text, "text/html");
  const now = page.getElementById("messages");
  if (!now) return;
  const atEnd = toEnd || nearEnd();
  const fresh = replace(document.getElementById("messages"), now);
  document.getElementById("today").textContent = now.dataset.today;
  if (atEnd && (fresh.length || toEnd)) goToEnd();
  tell(fresh);
}

// Puts the new list in place of the old; what is the same stays, with its focus and open details.
function replace(old, now) {
  const before = new Map([...old.querySelectorAll(".message")].map((each) => [each.id, each]));
  const focused = document.activeElement?.closest?.(".message") ? document.activeElement : null;
  const wasIn = focused?.closest(".message").id;
  const fresh = [];
  for (const message of now.querySelectorAll(".message")) {
    const known = before.get(message.id);
    if (!known) {
      message.classList.add("fresh");
      fresh.push(message);
    } else if (same(known, message)) {
      message.replaceWith(known);
    }
  }
  old.replaceWith(now);
  if (focused && document.activeElement !== focused) refocus(focused, document.getElementById(wasIn));
  return fresh;
}

function same(known, message) {
  const plain = known.cloneNode(true);
  plain.classList.remove("fresh");
  plain.querySelectorAll("details").forEach((each) => each.removeAttribute("open"));
  plain.querySelectorAll("[aria-busy]").forEach((each) => each.removeAttribute("aria-busy"));
  return plain.className.trim() === message.className.trim() && plain.innerHTML === message.innerHTML;
}

function refocus(focused, message) {
  if (focused.isConnected) return focused.focus({ preventScroll: true });
  const same = message && [...message.querySelectorAll("button, summary")].find(
    (each) => each.dataset.button === focused.dataset.button && each.dataset.emoji === focused.dataset.emoji);
  (same || message?.querySelector("button, summary") || line).focus({ preventScroll: true });
}

function tell(fresh) {
  const others = fresh.filter((message) => message.querySelector(".avatar").dataset.from !== say.as);
  const last = others.at(-1);
  if (!last) return;
  const text = [...last.querySelectorAll(".body h5, .body p")].map((each) => each.textContent).join(" ");
  announce(say.sayNew.replace("%author%", () => last.dataset.author).replace("%text%", () => text));
}

function scroller() {
  return getComputedStyle(stream).overflowY === "auto" ? stream : document.scrollingElement;
}

function nearEnd() {
  const box = scroller();
  return !looksBack && box.scrollHeight - box.scrollTop - box.clientHeight < 160;
}

function goToEnd() {
  const box = scroller();
  box.scrollTop = box.scrollHeight;
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  const message = button?.closest(".message");
  if (!button) return;
  if (message && button.classList.contains("press")) {
    opener = button;
    act("press", { message: message.dataset.message, button: button.dataset.button }, button);
  } else if (message && button.dataset.emoji) {
    react(message, button);
  } else if (button.classList.contains("example")) {
    line.value = button.dataset.line;
    line.focus();
  } else if (button.id === "skip-day") {
    skipDay(button);
  }
});

function react(message, button) {
  const given = message.querySelector(
    ":scope .reactions > .reaction[data-emoji='" + CSS.escape(button.dataset.emoji) + "'][aria-pressed='true']");
  button.closest("details")?.removeAttribute("open");
  act("react", { message: message.dataset.message, emoji: button.dataset.emoji, on: !given }, button);
}

async function skipDay(button) {
  if (await act("clock", { forward: "P1D" }, button)) {
    announce(say.saySkipped.replace("%day%", () => document.getElementById("today").textContent));
  }
}

// ---- saying something, with commands offered while they are typed ----

let commands = [];
let chosen = -1;

fetch("/room/api/room?as=" + encodeURIComponent(say.as) + "&lang=" + document.documentElement.lang)
  .then((response) => response.json())
  .then((room) => { commands = room.commands || []; })
  .catch(() => {});

function offer() {
  const typed = line.value.toLowerCase();
  const fitting = typed.startsWith("/")
    ? commands.filter((each) => each.line.toLowerCase().startsWith(typed) && each.line !== line.value)
    : [];
  offers.replaceChildren(...fitting.map(option));
  offers.hidden = !fitting.length;
  line.setAttribute("aria-expanded", String(Boolean(fitting.length)));
  choose(-1);
}

function option(command, index) {
  const item = document.createElement("li");
  item.id = "offer" + index;
  item.setAttribute("role", "option");
  item.dataset.line = command.line;
  const words = document.createElement("b");
  words.textContent = command.line;
  const help = document.createElement("span");
  help.textContent = command.help;
  item.append(words, help);
  return item;
}

function choose(index) {
  const items = [...offers.children];
  chosen = index;
  items.forEach((item, at) => item.setAttribute("aria-selected", String(at === index)));
  if (items[index]) {
    line.setAttribute("aria-activedescendant", items[index].id);
    items[index].scrollIntoView({ block: "nearest" });
  } else {
    line.removeAttribute("aria-activedescendant");
  }
}

function take(item) {
  line.value = item.dataset.line + " ";
  hideOffers();
  line.focus();
}

function hideOffers() {
  offers.hidden = true;
  offers.replaceChildren();
  line.setAttribute("aria-expanded", "false");
  choose(-1);
}

line.addEventListener("input", offer);
// whoever is back by then goes on choosing
line.addEventListener("blur", () => setTimeout(() => document.activeElement === line || hideOffers(), 150));
offers.addEventListener("mousedown", (event) => {
  const item = event.target.closest("li");
  if (item) {
    event.preventDefault();
    take(item);
  }
});
line.addEventListener("keydown", (event) => {
  const count = offers.children.length;
  if (event.isComposing) return;
  if (event.key === "Enter" && !event.shiftKey && chosen < 0) {
    event.preventDefault();
    line.form.requestSubmit();
  } else if (offers.hidden) {
    return;
  } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    const step = event.key === "ArrowDown" ? 1 : -1;
    choose(chosen < 0 && step < 0 ? count - 1 : (chosen + step + count) % count);
  } else if (event.key === "Escape") {
    event.preventDefault();
    hideOffers();
  } else if (((event.key === "Enter" && !event.shiftKey) || event.key === "Tab") && chosen >= 0) {
    event.preventDefault();
    take(offers.children[chosen]);
  }
});

document.getElementById("say").addEventListener("submit", async (event) => {
  event.preventDefault();
  const text = line.value;
  if (!text.trim()) return;
  if (line.getAttribute("aria-busy")) return tryNow(); // one after the other
  hideOffers();
  opener = line;
  if (looksBack) {
    params.delete("before");
    history.replaceState(null, "", "?" + params);
  }
  if (await act("say", { place: say.place, text }, line)) {
    if (line.value === text) line.value = "";
  }
});

// ---- forms ----

let opener = null;
let sequence = 0;

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children);
  return made;
}

function control(field, id, described) {
  const common = { id, name: field.id, "aria-describedby": described, "aria-invalid": field.error ? "true" : undefined,
    "aria-required": field.required ? "true" : undefined };
  const longest = field.longest > 0 ? field.longest : undefined;
  let made;
  if (field.kind === "lines") {
    made = element("textarea", { ...common, rows: 4, maxlength: longest });
  } else if (field.kind === "choice") {
    made = element("select", common, element("option", { value: "" }, say.sayChoose),
      ...field.choices.map((choice) => element("option", { value: choice.value }, choice.label)));
  } else {
    const type = { day: "date", number: "number" }[field.kind] || "text";
    made = element("input", { ...common, type, maxlength: type === "text" ? longest : undefined, inputmode: type === "number" ? "numeric" : undefined });
  }
  made.value = field.value;
  return made;
}

function fieldset(field) {
  const id = "field" + ++sequence;
  const described = [field.error && id + "-error", field.hint && id + "-hint"].filter(Boolean).join(" ") || undefined;
  const label = element("label", { for: id }, field.label + " ");
  if (field.required) label.append(element("span", { class: "needed" }, "(" + say.sayRequired + ")"));
  const made = element("div", { class: "field" }, label, control(field, id, described));
  if (field.error) made.append(element("p", { class: "error", id: id + "-error" }, field.error));
  if (field.hint) made.append(element("p", { class: "hint", id: id + "-hint" }, say.sayHint.replace("%hint%", () => field.hint)));
  return made;
}

function open(form) {
  const submit = element("button", { type: "submit", class: "main" }, form.submit);
  const cancel = element("button", { type: "button", class: "plain" }, say.sayCancel);
  const shape = element("form", { novalidate: true, autocomplete: "off" },
    element("h2", { id: "form-title" }, form.title));
  if (form.intro) shape.append(element("p", { class: "intro" }, form.intro));
  shape.append(...form.fields.map(fieldset), element("div", { class: "ends" }, cancel, submit));
  cancel.addEventListener("click", close);
  shape.addEventListener("submit", (event) => {
    event.preventDefault();
    if (submit.getAttribute("aria-busy")) return tryNow();
    if (!complete(form, shape)) return;
    const values = Object.fromEntries(form.fields.map((field) => [field.id, shape.elements[field.id].value]));
    act("submit", { place: say.place, form: form.id, values }, submit);
  });
  dialog.replaceChildren(shape);
  if (!dialog.open) dialog.showModal();
  (shape.querySelector("[aria-invalid]") || shape.querySelector("input, select, textarea") || submit).focus();
}

// What is required and empty is said at its field before anything is sent.
function complete(form, shape) {
  shape.querySelectorAll(".error.local").forEach((each) => each.remove());
  const missing = form.fields.filter((field) => field.required && !shape.elements[field.id].value.trim());
  for (const field of missing) {
    const made = shape.elements[field.id];
    const id = made.id + "-missing";
    made.setAttribute("aria-invalid", "true");
    made.setAttribute("aria-describedby", id);
    made.after(element("p", { class: "error local", id }, say.sayMissing));
  }
  if (missing.length) shape.elements[missing[0].id].focus();
  return !missing.length;
}

function showProblem(words) {
  const there = dialog.querySelector(".problem");
  if (there?.textContent === words) return;
  there?.remove();
  if (words) dialog.querySelector(".ends").before(element("p", { class: "error problem", role: "alert" }, words));
}

function close() {
  if (dialog.open) dialog.close();
}

dialog.addEventListener("close", () => {
  dialog.replaceChildren();
  const back = opener?.isConnected ? opener : line;
  back.focus({ preventScroll: true });
});

// ---- live ----

let events = null;

function listen() {
  if (events || document.hidden) return;
  events = new EventSource("/room/events?" + say.query);
  events.addEventListener("changed", () => refresh(false));
  events.addEventListener("error", () => {
    if (events?.readyState === EventSource.CLOSED) {
      stop();
      setTimeout(listen, 2000);
    }
    check();
  });
}

function stop() {
  events?.close();
  events = null;
}

// The events broke off: says so only if the server really is away.
async function check() {
  try {
    await fetch("/room/assets/icon.svg", { cache: "no-store" });
  } catch (unreachable) {
    offline(true);
  }
}

// A hidden page lets go of its connection: browsers allow only a few to one server.
document.addEventListener("visibilitychange", () => (document.hidden ? stop() : listen()));
window.addEventListener("pagehide", stop);
window.addEventListener("pageshow", listen);

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const menu = event.target.closest?.("details[open]:not(.guide)");
  if (menu) {
    menu.removeAttribute("open");
    menu.querySelector("summary").focus();
  }
});

document.addEventListener("click", (event) => {
  document.querySelectorAll("details.who[open]").forEach((menu) => {
    if (!menu.contains(event.target)) menu.removeAttribute("open");
  });
});

if (matchMedia("(max-width: 47.99rem)").matches) {
  document.querySelector(".guide")?.removeAttribute("open");
}
if (!looksBack) goToEnd();
listen();
