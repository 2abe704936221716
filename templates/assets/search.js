// The search of a list of several pages: pieces of what is searched for are looked up, and only entries that have them are
// fetched. page.js judges those as it judges the entries of a short list, so it finds the same.
{
  const perLook = 100;
  // A look opens no more files than these: what has no pieces, as a single letter, may be in the last one.
  const filesPerLook = 48;
  const cheap = 40;
  const lookups = 6;
  const form = document.getElementById("_find");
  const { lang } = document.documentElement;
  const isChinese = lang.startsWith("zh");
  const button = document.getElementById("_more");
  const files = new Map();
  let cache = "default";
  const get = (name) => {
    if (!files.has(name)) {
      const asked = fetch(new URL(name, new URL(form.dataset.search, location.href)), { cache }).then((answer) => {
        if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
        return answer.json();
      });
      asked.catch(() => files.delete(name));
      files.set(name, asked);
    }
    return files.get(name);
  };
  // A preview has changed texts.
  addEventListener("reread", () => files.clear());

  // The pieces of a word that the index has (Gram.swift), none of them within another.
  const isPlain = (character) => character.codePointAt(0) < 128;
  const pieces = (word) => {
    const characters = [...word];
    if (characters.length === 1) return isPlain(word) ? [] : [word];
    const found = [];
    let start = 0;
    while (start < characters.length) {
      const three = characters.slice(Math.min(start, Math.max(0, characters.length - 3))).slice(0, 3);
      const piece = three.length === 3 && three.every(isPlain) ? three : characters.slice(Math.min(start, characters.length - 2)).slice(0, 2);
      found.push(piece.join(""));
      start += piece.length;
    }
    return found;
  };
  const hash = (text) => {
    let number = 2166136261;
    for (const character of text) number = Math.imul(number ^ character.codePointAt(0), 16777619);
    return number >>> 0;
  };
  const lookUp = async (index, piece) => {
    const bucket = await get(`${index.files}g${hash(piece) % index.buckets}.json`);
    const entries = (key) => {
      let entry = 0;
      return new Set((bucket[key] ?? []).map((step) => entry += step));
    };
    return { all: entries(piece), names: entries(" " + piece) };
  };

  // In the order that is asked for, by files that have all entries of the list.
  const orders = { stars: "stars", trend: "trend", new: "new", name: `name-${isChinese ? "zh" : "en"}` };
  async function* inOrder(index, name, entries) {
    const left = new Set(entries);
    for (let number = 0; left.size; number++) {
      for (const entry of await get(`${index.files}${name}${number}.json`)) {
        if (left.delete(entry)) yield entry;
      }
    }
  }

  const own = (texts) => texts[isChinese ? 0 : 1] || texts[0] || texts[1];
  const rowFor = (item, section) => {
    const row = document.createElement("li");
    row.innerHTML = "<h3 class=entry><a></a></h3><p></p>";
    const say = (element, texts) => {
      element.textContent = own(texts);
      element.lang = /\p{Script=Han}/u.test(element.textContent) ? "zh-Hans" : "en";
    };
    const link = row.querySelector("a");
    say(link, item.title);
    say(row.querySelector("p"), item.text);
    link.href = `${section}${item.page ?? "index"}.html#${item.id}`;
    return row;
  };

  // Those that may be what is searched for, and of them those that may have it in their names.
  const candidates = async (index, state, words) => {
    const isInside = (section) => section.startsWith(state.section ?? "");
    const first = index.sections.findIndex(isInside);
    const last = index.sections.findLastIndex(isInside);
    const from = index.starts[first] ?? 0;
    const to = first < 0 ? 0 : index.starts[last + 1] ?? index.entries;
    let entries = Array.from({ length: to - from }, (_, number) => from + number);
    for (const name of ["kind", "tag", "year", "marker"]) {
      if (!state[name]) continue;
      const { all } = await lookUp(index, `${name}:${state[name]}`);
      entries = entries.filter((entry) => all.has(entry));
    }
    const always = new Set(index.always);
    let names = words.length ? entries : [];
    for (const piece of [...new Set(words.flatMap(pieces))].slice(0, lookups)) {
      if (entries.length <= cheap) break;
      const found = await lookUp(index, piece);
      entries = entries.filter((entry) => found.all.has(entry) || always.has(entry));
      names = names.filter((entry) => found.names.has(entry));
    }
    return { entries, names: new Set(names) };
  };

  let turn = 0;
  window.seek = async (state, words, take) => {
    const mine = ++turn;
    // A search that a newer one has replaced never ends.
    const goOn = () => mine === turn || new Promise(() => {});
    try {
      return await run(goOn, { ...state }, words, take);
    } catch {
      await goOn();
      // The site may have been published anew, with other files.
      files.clear();
      cache = "no-cache";
      return run(goOn, { ...state }, words, take);
    }
  };

  const run = async (goOn, state, words, take) => {
    button.hidden = true;
    const index = await get("index.json");
    const isActive = Object.keys(state).length > 0;
    const { entries, names } = isActive ? await candidates(index, state, words) : { entries: [], names: new Set() };
    await goOn();
    const order = orders[state.sort];
    const isOrdered = order && entries.length > perLook;
    const sorted = isOrdered
      ? inOrder(index, order, entries)
      : [...entries.filter((entry) => names.has(entry)), ...entries.filter((entry) => !names.has(entry))].values();
    const items = [];
    let [looked, found] = [0, 0];
    let isAll = !entries.length;
    const look = async (wanted) => {
      button.hidden = true;
      let opened = 0;
      do {
        // A few files first, so that the first hits are there soon.
        const few = items.length ? 16 : 4;
        const chosen = [];
        const parts = new Map();
        while (looked < entries.length && parts.size < few && chosen.length < wanted - found) {
          const { value } = await sorted.next();
          chosen.push(value);
          looked++;
          const number = Math.floor(value / index.perFile);
          if (!parts.has(number)) parts.set(number, get(`${index.files}${number}.json`));
        }
        opened += parts.size;
        for (const entry of chosen) {
          const item = (await parts.get(Math.floor(entry / index.perFile)))[entry % index.perFile];
          items.push({ ...item, place: entry, rank: isOrdered ? items.length : undefined, name: own(item.title), row: rowFor(item, index.sections[item.section]) });
        }
        isAll = looked === entries.length;
        await goOn();
        // Those that fit equally well stand in the order of the list.
        items.sort((a, b) => a.place - b.place);
        found = take({ ...index, entries: items, more: isAll ? "" : "+" });
      } while (!isAll && found < wanted && opened < filesPerLook);
      button.hidden = isAll;
      button.onclick = () => look(found + perLook).catch(() => (button.hidden = false));
    };
    await look(perLook);
  };
}
