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
let looksBack = params.has("before");

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

// Goes on with then(answer) where the bot asks nothing back.
async function act(deed, request, from, then) {
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
    else then?.(answer);
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

const LOOK_WHILE_HIDDEN = 15000;
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
  swap(page.getElementById("places"));
  if (swap(page.getElementById("people"))) learn();
  entitle();
  document.getElementById("today").textContent = now.dataset.today;
  if (atEnd && (fresh.length || toEnd)) goToEnd();
  tell(fresh);
  markRead();
}

// Puts a list of links in place of the old one, if it is another; the focus stays on its link.
function swap(now) {
  const old = document.getElementById(now.id);
  Object.assign(old.dataset, now.dataset);
  if (old.innerHTML === now.innerHTML) return false;
  const held = old.contains(document.activeElement) ? document.activeElement : null;
  old.replaceWith(now);
  if (held) [...now.querySelectorAll("a, button")].find(
    (each) => each.id === held.id && each.getAttribute("href") === held.getAttribute("href"))?.focus({ preventScroll: true });
  return true;
}

// ---- what is new ----

let told = ""; // the message up to which the server was told that all is read

function away() {
  return document.hidden || looksBack;
}

function entitle() {
  const { title, titleAway, elsewhere } = document.getElementById("places").dataset;
  document.title = away() ? titleAway : title;
  const link = document.getElementById("elsewhere");
  link.textContent = elsewhere;
  link.hidden = !elsewhere;
}

async function markRead() {
  const last = [...document.querySelectorAll("#messages .message")].at(-1)?.dataset.message;
  if (away() || !last || last === told || document.getElementById("places").dataset.here === "0") return;
  told = last;
  const { status } = await attempt("read", JSON.stringify({ as: say.as, place: say.place, message: last }));
  if (status !== 200) {
    told = "";
    return;
  }
  const { dataset } = document.getElementById("places");
  dataset.here = "0";
  dataset.titleAway = dataset.title;
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
      known.classList.remove("fresh"); // or it would arrive again
      message.replaceWith(known);
    }
  }
  old.replaceWith(now);
  if (focused && document.activeElement !== focused) refocus(focused, document.getElementById(wasIn));
  return fresh;
}

function same(known, message) {
  const plain = known.cloneNode(true);
  plain.querySelectorAll("details").forEach((each) => each.removeAttribute("open"));
  plain.querySelectorAll("[aria-busy]").forEach((each) => each.removeAttribute("aria-busy"));
  const classes = (each) => [...each.classList].filter((name) => name !== "fresh").join(" ");
  return classes(known) === classes(message) && plain.innerHTML === message.innerHTML;
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
  } else if (button.dataset.form) {
    const menu = button.closest("details");
    opener = menu?.querySelector("summary") || button;
    menu?.removeAttribute("open");
    open(JSON.parse(button.dataset.form), grow);
  } else if (button.id === "skip-to-morning") {
    skipToMorning(button);
  }
});

function react(message, button) {
  const given = message.querySelector(
    ":scope .reactions > .reaction[data-emoji='" + CSS.escape(button.dataset.emoji) + "'][aria-pressed='true']");
  button.closest("details")?.removeAttribute("open");
  act("react", { message: message.dataset.message, emoji: button.dataset.emoji, on: !given }, button);
}

async function skipToMorning(button) {
  if (await act("clock", { forward: "morning" }, button)) {
    announce(say.saySkipped.replace("%day%", () => document.getElementById("today").textContent));
  }
}

// ---- saying something, with commands offered while they are typed ----

let commands = [];
let people = [];
let chosen = -1;

function learn() {
  fetch("/room/api/room?as=" + encodeURIComponent(say.as) + "&lang=" + document.documentElement.lang)
    .then((response) => response.json())
    .then((room) => {
      commands = room.commands || [];
      people = (room.people || []).filter((each) => each.active);
    })
    .catch(() => {});
}

learn();

function offer() {
  const mention = /(?<![\p{L}\p{M}\p{N}_])@([\p{L}\p{M}\p{N}_.-]*)$/u.exec(line.value.slice(0, line.selectionStart));
  const fitting = mention ? peopleCalled(mention) : commandsLike(line.value.toLowerCase());
  offers.setAttribute("aria-label", mention ? say.sayPeople : say.sayCommands);
  offers.replaceChildren(...fitting.map(option));
  offers.hidden = !fitting.length;
  line.setAttribute("aria-expanded", String(Boolean(fitting.length)));
  choose(-1);
}

// What is offered: the words, what they mean, and the line before and after the caret once taken.
function commandsLike(typed) {
  if (!typed.startsWith("/")) return [];
  return commands
    .filter((each) => each.line.toLowerCase().startsWith(typed) && each.line !== line.value)
    .map((each) => ({ words: each.line, help: each.help, before: each.line + " ", after: "" }));
}

function peopleCalled(mention) {
  const plain = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const typed = plain(mention[1]);
  const start = line.value.slice(0, mention.index);
  const after = line.value.slice(line.selectionStart);
  return people
    .filter((each) => plain(each.handle) !== typed)
    .filter((each) => [each.handle, ...each.name.split(/\s+/)].some((word) => plain(word).startsWith(typed)))
    .slice(0, 8)
    .map((each) => ({ words: "@" + each.handle, before: start + "@" + each.handle + " ", after,
      help: each.organization ? each.name + ", " + each.organization : each.name }));
}

function option(offered, index) {
  const item = document.createElement("li");
  item.id = "offer" + index;
  item.setAttribute("role", "option");
  item.dataset.before = offered.before;
  item.dataset.after = offered.after;
  const words = document.createElement("b");
  words.textContent = offered.words;
  const help = document.createElement("span");
  help.dir = "auto";
  help.textContent = offered.help;
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
  const { before, after } = item.dataset;
  line.value = before + after.replace(/^ /, "");
  hideOffers();
  line.focus();
  line.setSelectionRange(before.length, before.length);
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
    looksBack = false;
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
  const list = field.id === "zone" ? id + "-list" : undefined;
  let made;
  if (field.kind === "lines") {
    made = element("textarea", { ...common, rows: longest > 1000 ? 10 : 4, maxlength: longest });
  } else if (field.kind === "choice" || field.kind === "person") {
    made = element("select", common, element("option", { value: "" }, say.sayChoose),
      ...field.choices.map((choice) => element("option", { value: choice.value }, choice.label)));
  } else {
    const type = { day: "date", number: "number" }[field.kind] || "text";
    made = element("input", { ...common, type, maxlength: type === "text" ? longest : undefined, inputmode: type === "number" ? "numeric" : undefined, list });
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
  if (field.id === "zone") made.append(zones(id + "-list"));
  if (field.error) made.append(element("p", { class: "error", id: id + "-error" }, field.error));
  if (field.hint) made.append(element("p", { class: "hint", id: id + "-hint" }, say.sayHint.replace("%hint%", () => field.hint)));
  return made;
}

function zones(id) {
  const known = Intl.supportedValuesOf?.("timeZone") || [];
  return element("datalist", { id }, ...known.map((zone) => element("option", { value: zone })));
}

// What the bot asked goes to the bot; what the page itself asks goes to the room.
function handIn(form, values, submit) {
  act("submit", { place: say.place, form: form.id, values }, submit, close);
}

function grow(form, values, submit) {
  act(form.id, values, submit, (answer) => {
    close();
    const to = new URLSearchParams(location.search);
    to.delete("before");
    if (answer.channel) to.set("place", answer.channel.id);
    if (answer.person) {
      to.set("as", answer.person.id);
      to.delete("lang");
    }
    location.assign("?" + to);
  });
}

function open(form, hand = handIn) {
  const submit = element("button", { type: "submit", class: "main" }, form.submit);
  const cancel = element("button", { type: "button", class: "plain" }, say.sayCancel);
  const shape = element("form", { novalidate: true, autocomplete: "off" },
    element("h2", { id: "form-title" }, form.title));
  const saidAtField = form.fields.some((field) => field.error === form.intro);
  if (form.intro && !saidAtField) shape.append(element("p", { class: "intro" }, form.intro));
  shape.append(...form.fields.map(fieldset), element("div", { class: "ends" }, cancel, submit));
  cancel.addEventListener("click", close);
  shape.addEventListener("input", (event) => forgive(event.target));
  shape.addEventListener("submit", (event) => {
    event.preventDefault();
    if (submit.getAttribute("aria-busy")) return tryNow();
    if (!complete(form, shape)) return;
    const values = Object.fromEntries(form.fields.map((field) => [field.id, shape.elements[field.id].value]));
    hand(form, values, submit);
  });
  dialog.replaceChildren(shape);
  if (!dialog.open) dialog.showModal();
  (shape.querySelector("[aria-invalid]") || shape.querySelector("input, select, textarea") || submit).focus();
}

// What is required and empty is said at its field before anything is sent.
function complete(form, shape) {
  const controls = form.fields.map((field) => shape.elements[field.id]);
  controls.forEach(forgive);
  const missing = controls.filter((each, at) => form.fields[at].required && !each.value.trim());
  for (const each of missing) {
    const id = each.id + "-missing";
    const described = each.getAttribute("aria-describedby");
    each.dataset.described = described || "";
    each.setAttribute("aria-invalid", "true");
    each.setAttribute("aria-describedby", described ? id + " " + described : id);
    each.after(element("p", { class: "error local", id }, say.sayMissing));
  }
  missing[0]?.focus();
  return !missing.length;
}

// What was missing is missing no more once something is typed.
function forgive(control) {
  const missing = document.getElementById(control.id + "-missing");
  if (!missing) return;
  missing.remove();
  control.removeAttribute("aria-invalid");
  if (control.dataset.described) control.setAttribute("aria-describedby", control.dataset.described);
  else control.removeAttribute("aria-describedby");
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
  const back = opener?.isConnected && !byMouse ? opener : line;
  back.focus({ preventScroll: true });
});

// Whoever closed a form with the mouse goes on typing; whoever did not is back where they were.
let byMouse = false;
document.addEventListener("pointerdown", (event) => { byMouse = event.pointerType === "mouse"; }, true);
document.addEventListener("keydown", () => { byMouse = false; }, true);

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

// A hidden page lets go of its connection, for browsers allow only a few to one server: it looks by itself, seldom.
let looking = 0;

document.addEventListener("visibilitychange", () => {
  clearInterval(looking);
  entitle();
  if (document.hidden) {
    stop();
    looking = setInterval(() => refresh(false), LOOK_WHILE_HIDDEN);
  } else {
    listen();
    markRead();
  }
});
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
// What has the focus never stands behind the line: it sticks to the end of a small screen.
new ResizeObserver(() => {
  document.documentElement.style.setProperty("--say", line.form.offsetHeight + "px");
}).observe(line.form);

entitle();
if (!looksBack) goToEnd();
markRead();
listen();
