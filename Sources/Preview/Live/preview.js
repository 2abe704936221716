// What runs on a page that is being previewed, and on no built one.
//
// The page as it was served is kept beside the page that is shown. When a new one is served, the two that were served are
// compared, and only what differs between them is changed on the page that is shown. So everything that the reader or a
// script of the site has done there stays: scroll, focus, open parts, what is typed, elements that were added.

"use strict";
{
const isChinese = document.documentElement.lang.startsWith("zh");
const words = isChinese
  ? { edit: "编辑", copied: "已复制：", lacks: (lang, key) => `缺${lang === "en" ? "英文" : "中文"}：${key}`,
      problems: (n, isFirst) => `${n}个问题，${isFirst ? "改好后显示页面" : "页面停留在上一次正确的内容"}`, hide: "收起", help: "办法：" }
  : { edit: "edit", copied: "copied: ", lacks: (lang, key) => `no ${lang === "en" ? "English" : "Chinese"} ${key}`,
      problems: (n, isFirst) => `${n} ${n === 1 ? "problem" : "problems"}; the page ${isFirst
        ? "appears once all is mended" : "shows what was last right"}`,
      hide: "hide", help: "help: " };

// Takes the preview's own words out of a page, before anything compares or shows it.
const takeNotes = (page) => {
  const block = page.getElementById("_duet");
  const notes = JSON.parse(block.textContent);
  page.querySelector('script[src="/_duet/preview.js"]').remove();
  block.remove();
  return notes;
};
let notes = takeNotes(document);

const make = (tag, text = "", attributes = {}) => {
  const element = document.createElement(tag);
  element.textContent = text;
  for (const name in attributes) element.setAttribute(name, attributes[name]);
  return element;
};
const sheetOf = (styles) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  return sheet;
};
// An element whose looks the site's styles do not reach, and the other way round.
const shelter = (sheet) => {
  const host = make("duet-preview");
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [sheet];
  return { host, root };
};

// Changes on the page what differs between the page that was served and the one that is served now.
// The page as it was served, and for each of its nodes the one that is shown. Only scripts in its head have run.
const served = document.documentElement.cloneNode(true);
const shown = new WeakMap();
const pair = (node, live) => {
  shown.set(node, live);
  node.childNodes.forEach((child, index) => pair(child, live.childNodes[index]));
};
pair(served, document.documentElement);

const isSameKind = (a, b) => a.nodeName === b.nodeName && (a.id ?? "") === (b.id ?? "");

// Puts a node of the served page, and the one that is shown for it, behind `last`.
const place = (parent, node, last) => {
  const [liveParent, live, liveLast] = [parent, node, last].map((one) => one && shown.get(one));
  if (last) last.after(node); else parent.prepend(node);
  if (liveLast?.parentNode === liveParent) liveLast.after(live); else liveParent.prepend(live);
};
const drop = (node) => {
  shown.get(node).remove();
  node.remove();
};

const patchAttributes = (was, now, live) => {
  for (const { name } of [...was.attributes]) {
    if (!now.hasAttribute(name)) for (const one of [was, live]) one.removeAttribute(name);
  }
  for (const { name, value } of now.attributes) {
    if (was.getAttribute(name) === value) continue;
    was.setAttribute(name, value);
    if (name === "href" && was.matches('link[rel~="stylesheet"]')) swapStyle(was, value);
    else live.setAttribute(name, value);
  }
};
const patch = (was, now) => {
  if (was.isEqualNode(now)) return;
  const live = shown.get(was);
  if (was.nodeType !== Node.ELEMENT_NODE) {
    was.data = live.data = now.data;
    return;
  }
  // Scripts in the head have run before the page was kept, and what they leave is on the root. A text changes nothing
  // there, and for a template the page is loaded again.
  if (was !== served) patchAttributes(was, now, live);
  const olds = [...was.childNodes], news = [...now.childNodes];
  // What is the same at the beginning and at the end stays as it is.
  let start = 0, end = 0;
  while (start < olds.length && start < news.length && olds[start].isEqualNode(news[start])) start += 1;
  const rest = Math.min(olds.length, news.length) - start;
  while (end < rest && olds[olds.length - 1 - end].isEqualNode(news[news.length - 1 - end])) end += 1;
  const free = olds.slice(start, olds.length - end);
  let last = olds[start - 1];
  for (const child of news.slice(start, news.length - end)) {
    let index = free.findIndex((old) => old.id && isSameKind(old, child));
    if (index < 0) index = free.findIndex((old) => isSameKind(old, child));
    let node = index < 0 ? null : free.splice(index, 1)[0];
    if (node) {
      patch(node, child);
      if (node.previousSibling !== (last ?? null)) place(was, node, last);
    } else {
      node = child.cloneNode(true);
      pair(node, document.importNode(child, true));
      place(was, node, last);
    }
    last = node;
  }
  free.forEach(drop);
};

// The old style goes when the new one is there, so that the page never stands without one.
const swapStyle = (link, href) => {
  const old = shown.get(link);
  const next = old.cloneNode();
  next.href = href;
  next.onload = next.onerror = () => old.remove();
  shown.set(link, next);
  old.after(next);
};
// A style that has changed under the same name.
const swapStyles = (version) => {
  for (const link of served.querySelectorAll('link[rel~="stylesheet"]')) {
    swapStyle(link, `${link.getAttribute("href")}?${version}`);
  }
};

// Scripts of the site forget what they have read of the page; filters look at it again.
const readAgain = () => {
  dispatchEvent(new Event("reread"));
  filterAgain();
};
const filterAgain = () => {
  for (const field of document.querySelectorAll("input[type=search]")) {
    if (field.value) field.dispatchEvent(new Event("input", { bubbles: true }));
  }
};

// Scripts of the site may keep a register of entries and sections: they begin anew where one came, went or moved.
const order = ({ site }) => Object.keys(site.marks).join(" ");

let update = Promise.resolve();
const follow = (styles) => {
  update = update.then(async () => {
    const answer = await fetch(location.pathname + location.search, {
      cache: "no-store", headers: { "If-None-Match": notes.tag },
    }).catch(() => null);
    // The preview has ended.
    if (!answer) return;
    if (answer.status === 304) {
      // What is different may be the same page in the other language, or what the search reads.
      if (styles) swapStyles(styles);
      else readAgain();
      return;
    }
    if (answer.redirected || answer.status !== notes.status) return reload();
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const old = notes;
    notes = takeNotes(page);
    if (order(notes) !== order(old)) return reload();
    patch(served, page.documentElement);
    mark();
    tell();
    readAgain();
  }).catch(reload);
};

// Loads everything again, and goes on where the reader was.
const fields = () => [...document.querySelectorAll("input, textarea, select, details")];
const nameOf = (field, index) => field.id || field.name || `${field.tagName} ${index}`;
// The element that a selector means, if it can be seen and is the only one.
const only = (selector) => {
  const all = [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
  return all.length === 1 ? all[0] : null;
};
// What is being read: the entry or section nearest to the top of the window, or else a link, and where it stands.
const placeInView = () => {
  const nearest = (elements, select) => {
    const inView = elements.map((element) => [element, element?.getBoundingClientRect()])
      .filter(([, rect]) => rect?.height && rect.bottom > 0 && rect.top < innerHeight)
      .map(([element, { top }]) => ({ selector: select(element), top }))
      .sort((a, b) => Math.abs(a.top) - Math.abs(b.top));
    return inView.find(({ selector }) => only(selector));
  };
  const places = Object.keys(notes.site.marks).map((id) => document.getElementById(id));
  return nearest(places, ({ id }) => `#${CSS.escape(id)}`)
    ?? nearest([...document.querySelectorAll("main a[href]")],
      (link) => `main a[href="${CSS.escape(link.getAttribute("href"))}"]`);
};
const reload = () => {
  const focus = fields().indexOf(document.activeElement);
  const state = { path: location.pathname, x: scrollX, y: scrollY, place: placeInView(), focus, fields: {} };
  fields().forEach((field, index) => {
    state.fields[nameOf(field, index)] = field.tagName === "DETAILS" ? field.open : [field.value, field.checked];
  });
  sessionStorage.setItem("_duet", JSON.stringify(state));
  location.reload();
};
const goOn = () => {
  const state = JSON.parse(sessionStorage.getItem("_duet") ?? "{}");
  sessionStorage.removeItem("_duet");
  if (state.path !== location.pathname) return;
  fields().forEach((field, index) => {
    const value = state.fields[nameOf(field, index)];
    if (value === undefined) return;
    if (field.tagName === "DETAILS") field.open = value;
    else if (field.type !== "file") [field.value, field.checked] = value;
  });
  fields()[state.focus]?.focus({ preventScroll: true });
  filterAgain();
  scrollTo({ left: state.x, top: state.y, behavior: "instant" });
  if (state.place) hold(state.place);
};
// Scripts of the site may fill the page for a while after it has come: what is being read is put back to where it was
// until then, or until the reader does something.
const hold = ({ selector, top }) => {
  let frames = 120;
  const step = () => {
    if (frames-- <= 0) return;
    const off = (only(selector)?.getBoundingClientRect().top ?? top) - top;
    if (Math.abs(off) >= 1) scrollBy({ top: off, behavior: "instant" });
    requestAnimationFrame(step);
  };
  step();
  for (const type of ["wheel", "touchstart", "pointerdown", "keydown"]) {
    addEventListener(type, () => { frames = 0; }, { once: true, passive: true });
  }
};
if (document.readyState === "complete") goOn(); else addEventListener("load", goOn);

// What is wrong, over the page until it is mended.
const open = async (button, file, at) => {
  const query = new URLSearchParams({ token: notes.token, file, at });
  const answer = await fetch(`/_duet/edit?${query.toString().replaceAll("+", "%20")}`);
  if (answer.status !== 200) return;
  const path = (await answer.text()).trim();
  try {
    await navigator.clipboard.writeText(path);
  } catch {
    prompt("", path);
    return;
  }
  const label = button.textContent;
  button.textContent = words.copied + path;
  setTimeout(() => { button.textContent = label; }, 2000);
};
const opener = (label, file, at, attributes) => {
  const button = make("button", label, { type: "button", title: file, ...attributes });
  button.addEventListener("click", (event) => {
    event.preventDefault();
    event.stopPropagation();
    open(button, file, at);
  });
  return button;
};

const overlay = shelter(sheetOf(`
  :host { all: initial; }
  section { position: fixed; z-index: 2147483647; inset: auto 0 0 0; max-height: 60vh; overflow: auto;
    box-sizing: border-box; padding: 1rem 1.5rem 1.5rem; border-top: 4px solid #d33; background: #1d1f24; color: #f2f2f2;
    font: 15px/1.5 system-ui, sans-serif; box-shadow: 0 -4px 24px #0006; }
  header { display: flex; justify-content: space-between; gap: 1rem; align-items: baseline; }
  header button { flex: none; }
  h2 { margin: 0; font-size: 1.1em; } h3 { margin: 1rem 0 0; font-size: 1em; }
  pre { margin: .5em 0; overflow-x: auto; font: 13px/1.4 ui-monospace, monospace; color: #ffb4a9; }
  p { margin: .25em 0; }
  button { border: 0; padding: 0; background: none; color: #8ec7ff; font: inherit; text-decoration: underline;
    cursor: pointer; text-align: start; overflow-wrap: anywhere; }
  button:focus-visible { outline: 2px solid; outline-offset: 2px; }`));
let wrong = [], hidden = "";
const tell = () => {
  const all = [...wrong, ...(notes.site.problems ?? [])];
  const text = JSON.stringify(all);
  overlay.root.replaceChildren();
  if (all.length === 0 || text === hidden) return overlay.host.remove();
  hidden = "";
  const box = make("section", "", { role: "alert", lang: isChinese ? "zh-Hans" : "en" });
  const head = make("header");
  const hide = make("button", words.hide, { type: "button" });
  hide.addEventListener("click", () => { hidden = text; tell(); });
  head.append(make("h2", words.problems(all.length, notes.status === 503)), hide);
  box.append(head);
  for (const problem of all) {
    const place = [problem.file, problem.line, problem.column].filter((part) => part !== undefined).join(":");
    const title = make("h3");
    title.append(opener(place, problem.file, problem.at));
    // Problems of templates are in English everywhere.
    const [told, lang] = isChinese && problem.zh ? [problem.zh, "zh-Hans"] : [problem, "en"];
    box.append(title, make("p", `${told.message} [${problem.rule}]`, { lang }));
    if (problem.excerpt) box.append(make("pre", `${problem.excerpt}\n${problem.mark}`));
    if (told.help) box.append(make("p", words.help + told.help, { lang }));
  }
  overlay.root.append(box);
  document.documentElement.append(overlay.host);
};

// The way from what is on the page to its file, and what is missing there.
const markStyles = sheetOf(`
  :host { all: initial; }
  span { display: inline-flex; flex-wrap: wrap; gap: .5em; margin-inline-start: .6em; font: 13px/1.4 system-ui, sans-serif;
    vertical-align: middle; }
  span.page { position: fixed; z-index: 2147483646; inset: auto 1rem 1rem auto; padding: .4em .8em; border-radius: 6px;
    background: #1d1f24; color: #f2f2f2; box-shadow: 0 2px 12px #0005; }
  button { border: 0; padding: 0 .2em; background: none; color: #3b7dbd; font: inherit; cursor: pointer; }
  button:hover { text-decoration: underline; }
  button:focus-visible { outline: 2px solid; outline-offset: 2px; }
  .page button { color: #8ec7ff; }
  button.lacks { padding: 0 .5em; border-radius: 4px; background: #b45309; color: #fff; }`);
const badge = (mark, isPage = false) => {
  const { host, root } = shelter(markStyles);
  const box = make("span", "", isPage ? { class: "page" } : {});
  box.append(opener(words.edit, mark.file, 0));
  for (const gap of mark.gaps ?? []) {
    box.append(opener(words.lacks(gap.lang, gap.key), mark.file, gap.at, { class: "lacks" }));
  }
  root.append(box);
  return host;
};
// By what they stand in. There is one for each entry, so those that say the same stay.
let marks = new Map();
const mark = () => {
  const old = marks;
  marks = new Map();
  const put = (place, mark, isPage) => {
    const text = JSON.stringify(mark), known = old.get(place);
    old.delete(place);
    const stays = known?.text === text && known.host.parentNode === place;
    if (!stays) known?.host.remove();
    const host = stays ? known.host : badge(mark, isPage);
    if (!stays) place.append(host);
    marks.set(place, { text, host });
  };
  for (const id in notes.site.marks) {
    const element = document.getElementById(id);
    if (!element) continue;
    const names = "h1, h2, h3, h4, h5, h6, th, td";
    put(element.matches(names) ? element : element.querySelector(names) ?? element, notes.site.marks[id]);
  }
  if (notes.site.page) put(document.documentElement, notes.site.page, true);
  for (const { host } of old.values()) host.remove();
};

// Listens for changes. Browsers allow six connections, so a hidden page keeps none.
let stream = null;
const listen = () => {
  if (document.hidden || stream) return;
  stream = new EventSource(`/_duet/events?since=${notes.token}.${notes.version}`);
  stream.onmessage = ({ data }) => {
    const news = JSON.parse(data);
    notes.version = news.version;
    wrong = news.problems;
    if (news.theme) return reload();
    if (news.pages || news.styles) follow(news.styles && news.version);
    tell();
  };
};
const rest = () => {
  stream?.close();
  stream = null;
};
document.addEventListener("visibilitychange", () => document.hidden ? rest() : listen());
addEventListener("pagehide", rest);
addEventListener("pageshow", listen);

const begin = () => { mark(); tell(); listen(); };
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin); else begin();
}
