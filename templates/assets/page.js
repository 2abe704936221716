// Loaded before the page is painted, so that the chosen theme is there at once.
const root = document.documentElement;
const kept = {
  get: (name) => { try { return localStorage.getItem("duet." + name) } catch { return null } },
  set: (name, value) => { try { localStorage.setItem("duet." + name, value) } catch { /* private mode */ } },
};
root.classList.add("js");
// Where a link leads into the page all rows are laid out, so that none moves what is read.
if (location.hash) root.classList.add("whole");
if (kept.get("theme")) root.dataset.theme = kept.get("theme");
const isFile = location.protocol === "file:";
if (kept.get("both") === "1" && !isFile) root.classList.add("both");

// A badge that never comes leaves its words. Some fail before the page is complete.
addEventListener("error", ({ target }) => {
  if (target.matches?.(".star img")) target.replaceWith("★ " + target.alt);
}, true);

document.addEventListener("DOMContentLoaded", () => {
  const find = (selector, within = document) => within.querySelector(selector);
  const findAll = (selector, within = document) => [...within.querySelectorAll(selector)];
  const show = (...elements) => elements.forEach((element) => element && (element.hidden = false));

  const theme = find("#_theme");
  if (theme) {
    show(theme);
    theme.value = kept.get("theme") ?? "";
    theme.addEventListener("change", () => {
      root.dataset.theme = theme.value;
      kept.set("theme", theme.value);
    });
  }

  // The chooser goes where somebody went before, unless they come back from there.
  for (const link of findAll(".chooser a")) {
    const cameBack = performance.getEntriesByType("navigation")[0]?.type === "back_forward";
    if (link.closest("[data-chooser]") && kept.get("lang") === link.lang && !cameBack && !location.hash) {
      location.replace(link.href);
    }
    link.addEventListener("click", () => kept.set("lang", link.lang));
  }

  // The language link keeps the place: the one in the address, or else the topmost, that has not all but left.
  const twin = find("a.twin");
  const isInView = (place) => {
    const { top, bottom } = place.getBoundingClientRect();
    return bottom > 100 && top < innerHeight;
  };
  const place = () => {
    const named = find("main :target");
    const places = named && isInView(named) ? [named] : scrollY > 0 ? findAll("main :is(section, li, tr, h2, h3, h4)[id]") : [];
    return places.find(isInView);
  };
  // What is read stays where it is while the page changes above it: rows are laid out only when they come near.
  const hold = (element, top, frames = 4) => {
    scrollBy(0, element.getBoundingClientRect().top - top);
    if (frames) requestAnimationFrame(() => hold(element, top, frames - 1));
  };
  const staying = (change) => {
    const element = place();
    const top = element?.getBoundingClientRect().top;
    change();
    if (element) hold(element, top);
  };
  twin?.addEventListener("click", () => {
    twin.search = location.search;
    twin.hash = place()?.id ?? "";
    if (kept.get("lang")) kept.set("lang", twin.lang);
  });

  // The contents: opened by the link in the bar, and marked where the reader is.
  const contents = find("details#_contents");
  const openContents = () => { if (contents && location.hash === "#_contents") contents.open = true };
  addEventListener("hashchange", openContents);
  openContents();
  const marks = new Map(findAll(".toc a").map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
  if (marks.size) {
    const headings = findAll("main [id$='/']");
    let waiting = false;
    const follow = () => {
      waiting = false;
      const current = headings.findLast((heading) => heading.offsetParent && heading.getBoundingClientRect().top < 120);
      for (const [id, link] of marks) {
        if (id !== current?.id) link.removeAttribute("aria-current");
        else if (!link.ariaCurrent) {
          link.setAttribute("aria-current", "true");
          const list = find(".toc");
          list.scrollTop = link.offsetTop - list.clientHeight / 2;
        }
      }
    };
    const plan = () => {
      if (!waiting) requestAnimationFrame(follow);
      waiting = true;
    };
    addEventListener("scroll", plan, { passive: true });
    plan();
  }

  // Both languages: the other half comes from the twin page.
  const both = find("#_both");
  const rows = findAll("main .list > li[id], main tbody tr[id]");
  let twinPage;
  const addOthers = (page) => {
    const { lang } = page.documentElement;
    findAll(".other").forEach((element) => element.remove());
    for (const row of rows) {
      const other = page.getElementById(row.id);
      if (!other) continue;
      const [here, there, mine, theirs] = [".entry > :first-child", "p"].flatMap((part) => [find(part, row), find(part, other)]);
      // One without a text shows the other's.
      const text = mine.textContent === theirs.textContent ? find(".missing", other) : theirs;
      if (text) {
        text.classList.add("other");
        text.lang ||= lang;
        mine.after(text.cloneNode(true));
      }
      if (here?.textContent !== there?.textContent) {
        here.parentElement.append(Object.assign(document.createElement("span"), { className: "other", lang: there.lang || lang, textContent: there.textContent }));
      }
    }
  };
  const setBoth = async (on) => {
    if (on) twinPage ||= fetch(twin.href.split(/[?#]/)[0]).then((answer) => answer.text()).then((text) => new DOMParser().parseFromString(text, "text/html"));
    const page = await twinPage.catch(() => on = false);
    staying(() => {
      root.classList.toggle("both", on);
      both.ariaPressed = on;
      if (on) addOthers(page);
      findAll(".other").forEach((element) => (element.hidden = !on));
    });
  };
  if (both && rows.length && !isFile) {
    show(both);
    both.addEventListener("click", () => {
      const on = both.ariaPressed !== "true";
      kept.set("both", on ? 1 : 0);
      setBoth(on);
    });
    if (kept.get("both") === "1") setBoth(true);
  }

  const copy = find("#_copy");
  if (copy && navigator.clipboard) {
    show(copy);
    copy.addEventListener("click", async () => {
      await navigator.clipboard.writeText(find(".bibtex code").textContent);
      find("[role=status]", copy.parentElement).textContent = copy.dataset.done;
    });
  }

  const form = find("#_find");
  const input = find("#_find input");
  show(...findAll("form[role=search]"));
  if (form && /Mac|iP/.test(navigator.platform)) find("kbd", form).textContent = "⌘ K";
  addEventListener("keydown", (event) => {
    if (input && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
      event.preventDefault();
      input.focus();
      input.select();
    }
  });
  const filters = find("#_filters");
  if (!filters) return;
  show(find("#_tools"));
  const results = find("#_results");
  const hits = find("#_hits");
  const isChinese = root.lang.startsWith("zh");
  const fold = (text) => text.normalize("NFKC").toLowerCase();
  const isLetter = (character) => /(?!\p{Script=Han})[\p{L}\p{N}]/u.test(character ?? "");

  // What the page says is searched from the first key on; the rest follows with search.json.
  const homes = new Map(rows.map((row) => [row, row.parentElement]));
  const blank = { tags: [], kinds: [], markers: [], section: "" };
  const entries = new Map();
  const read = () => {
    entries.clear();
    for (const row of rows) {
      const name = find(".entry > :first-child", row)?.textContent ?? "";
      const text = find("p", row)?.textContent ?? "";
      entries.set(row.id, { row, name, fields: [fold(name), "", fold(text)], ...blank });
    }
  };
  read();
  const fill = (name, options) => {
    const select = filters.elements[name];
    select.length = 1;
    for (const [value, label] of options) select.add(new Option(label ?? value, value));
    select.value = state[name] ?? "";
  };
  const counted = (values) => {
    const counts = new Map();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts];
  };
  let loading, isComplete, more;
  // Takes the entries of search.json, or those that search.js has fetched.
  const take = (found) => {
    read();
    for (const item of found.entries) {
      const entry = entries.get(item.id) ?? { fields: ["", "", ""] };
      // An entry that is newer than this page.
      if (!entry.row && !item.row) continue;
      Object.assign(entry, blank, item, { section: found.sections[item.section] });
      entry.fields = [
        fold(item.title.join("\n")), fold(entry.tags.join("\n")),
        [entry.fields[2], ...item.text.map(fold), fold(item.more ?? "")].join("\n"),
      ];
      entries.set(item.id, entry);
    }
    const all = [...entries.values()];
    const tags = found.tags ?? counted(all.flatMap((entry) => entry.tags)).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    fill("tag", tags.map(([tag, count]) => [tag, `${tag} (${count})`]));
    fill("year", (found.years ?? counted(all.flatMap((entry) => entry.year ?? [])).map(([year]) => year).sort((a, b) => b - a)).map((year) => [year]));
    more = found.more ?? "";
    isComplete = true;
    return apply();
  };
  const load = () => {
    if (loading && !window.seek) return apply();
    isComplete = false;
    apply();
    loading = (isFile ? Promise.reject() : window.seek ? seek(state, words(), take) : fetch(form.dataset.search).then((answer) => answer.json()).then(take)).catch(() => {
      if (window.seek) return hits.textContent = hits.dataset.failed;
      // Without the file, what the page shows is searched.
      for (const name of ["tag", "year", "kind", "section", "marker"]) filters.elements[name].closest("label").hidden = true;
      isComplete = true;
      apply();
    });
  };

  const names = ["q", "section", "kind", "tag", "year", "marker", "sort"];
  let state = {};
  const readAddress = () => {
    const address = new URLSearchParams(location.search);
    state = Object.fromEntries(names.map((name) => [name, address.get(name)]).filter(([, value]) => value));
    input.value = state.q ?? "";
    for (const name of names.slice(1)) filters.elements[name].value = state[name] ?? "";
    if (!Object.keys(state).length) return apply();
    load();
    find("#_tools").open = names.slice(1).some((name) => state[name]);
  };
  const writeAddress = (isNew) => {
    const query = new URLSearchParams(Object.entries(state)).toString();
    history[isNew ? "pushState" : "replaceState"](null, "", location.pathname + (query && "?" + query));
  };

  // How well a word fits: a whole word before a beginning before an inside, then the name before tags before text.
  const fit = (word, fields) => {
    let best = 0;
    for (let field = 0; field < fields.length; field++) {
      for (let at = fields[field].indexOf(word); at >= 0; at = fields[field].indexOf(word, at + 1)) {
        const starts = !isLetter(fields[field][at - 1]);
        const kind = starts && !isLetter(fields[field][at + word.length]) ? 9 : starts ? 6 : 3;
        best = Math.max(best, kind - field);
        if (kind === 9) return best;
      }
    }
    return best;
  };
  const sorts = {
    stars: (a, b) => (b.stars ?? -1) - (a.stars ?? -1),
    trend: (a, b) => (b.trend ?? -1e9) - (a.trend ?? -1e9),
    new: (a, b) => (b.added ?? "").localeCompare(a.added ?? ""),
    name: (a, b) => a.rank - b.rank || a.name.localeCompare(b.name, root.lang),
  };
  const words = () => fold(state.q ?? "").split(/\s+/).filter(Boolean);
  let isRanked = false;
  const apply = () => {
    const wanted = words();
    const isActive = Object.keys(state).length > 0;
    const found = [];
    for (const entry of entries.values()) {
      let score = 0;
      const fits = (!state.section || entry.section.startsWith(state.section))
        && (!state.kind || entry.kinds.includes(state.kind)) && (!state.tag || entry.tags.includes(state.tag))
        && (!state.marker || entry.markers.includes(state.marker)) && (!state.year || entry.year == state.year)
        && wanted.every((word) => {
          const one = fit(word, entry.fields);
          score += one;
          return one;
        });
      if (fits) found.push([entry, score]);
    }
    const compare = sorts[state.sort];
    found.sort((a, b) => compare ? compare(a[0], b[0]) : b[1] - a[1]);
    const isRanking = isActive && (wanted.length || compare || !rows.length);
    if (isRanked && !isRanking) {
      results.replaceChildren();
      for (const [row, home] of homes) home.append(row);
    }
    isRanked = isRanking;
    results.hidden = !isRanking;
    find("#_found").hidden = !isRanking || !found.length;
    const chosen = new Set(found.map(([entry]) => entry.row));
    for (const row of rows) row.hidden = !chosen.has(row);
    // Below the one heading of the results all names are of one depth.
    for (const name of findAll("li > .entry")) name.ariaLevel = isRanking ? 3 : null;
    if (isRanking) results.replaceChildren(...found.map(([{ row }]) => row.tagName === "LI" ? row : asItem(row)));
    for (const part of findAll("main section")) {
      part.hidden = isActive && (isRanking || !find(":is(li, tr)[id]:not([hidden])", part));
    }
    root.classList.toggle("filtered", isActive);
    find("#_none").hidden = !isActive || found.length > 0 || !isComplete || more;
    hits.textContent = isActive && isComplete ? `${found.length}${more ?? ""} ${found.length === 1 ? hits.dataset.one : hits.dataset.other}` : "";
    return found.length;
  };
  // A row of a table as an item of a list: its columns follow its text.
  const items = new Map();
  const asItem = (row) => {
    if (!items.has(row)) {
      const item = document.createElement("li");
      const copy = row.cloneNode(true);
      item.append(...findAll("th > *", copy));
      find(".meta", item).prepend(...findAll("td div > *", copy));
      find(".entry", item).after(...findAll(".star", copy));
      Object.assign(find(".entry", item), { role: "heading", ariaLevel: 3 });
      items.set(row, item);
    }
    return items.get(row);
  };
  // A preview has changed texts.
  addEventListener("reread", () => {
    items.clear();
    twinPage = 0;
    if (both?.ariaPressed === "true") setBoth(true);
    if (!loading) return read();
    loading = 0;
    if (Object.keys(state).length) load();
  });

  const search = () => {
    if (input.value.trim()) state.q = input.value.trim();
    else delete state.q;
    writeAddress(false);
    load();
  };
  input.addEventListener("input", (event) => { if (!event.isComposing) search() });
  input.addEventListener("compositionend", search);
  filters.addEventListener("change", ({ target }) => {
    if (target.value) state[target.name] = target.value;
    else delete state[target.name];
    writeAddress(true);
    load();
  });
  filters.addEventListener("reset", () => {
    state = {};
    input.value = "";
    writeAddress(true);
    apply();
  });
  addEventListener("popstate", readAddress);
  // A link to what the search has left out shows it.
  addEventListener("hashchange", () => {
    const target = find(":target");
    if (!target?.closest("[hidden]")) return;
    const { hash } = location;
    filters.reset();
    location.replace(hash);
    target.scrollIntoView();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    move(0);
  });

  // Arrows go through the hits; Escape clears, then leaves.
  const links = () => findAll(".entry a", isRanked ? results : find("main"))
    .filter((link) => link.offsetParent);
  const move = (to) => links()[to]?.focus();
  addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Escape" && event.target === input) {
      if (input.value) {
        input.value = "";
        search();
      } else input.blur();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.target.tagName === "SELECT" || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = links().indexOf(event.target);
    if (event.target === input ? step > 0 : at >= 0 && root.classList.contains("filtered")) {
      event.preventDefault();
      if (at === 0 && step < 0) input.focus();
      else move(at + step);
    }
  });

  fill("section", findAll(":is(.toc, .contents) a").map((link) => {
    const [number, title] = [find("i", link).textContent, find("span", link).textContent];
    const id = link.hash ? decodeURIComponent(link.hash.slice(1)) : link.pathname.split(/\/(?:zh|en)\//)[1].replace("index.html", "");
    return [id, `${number} ${title}`];
  }));
  fill("marker", findAll(".legend li").map((item) => {
    const words = item.textContent.trim();
    return [words.split(" ")[0], words.split(/[：:]/)[0]];
  }));
  if (isFile) load();
  else for (const part of [form, find("#_tools")]) {
    for (const type of ["pointerenter", "pointerdown", "focusin"]) part.addEventListener(type, () => loading || load(), { once: true, passive: true });
  }
  readAddress();
});
