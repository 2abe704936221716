// An address from when the list was one page, or an entry was on another page of its section or in another section, leads
// on to where that place is now. The page of all entries knows, which is there for readers without scripts as well.
const all = new URL(document.currentScript.dataset.all, location.href).href;
const named = () => {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    // A stray % is in no id.
    return "";
  }
};
const leadOn = async () => {
  const id = named();
  if (!id || document.getElementById(id)) return;
  let text;
  try {
    text = await (await fetch(all)).text();
  } catch {
    // Scripts may not read the files of a folder on disk, but readers may.
    location.replace(all + location.hash);
    return;
  }
  const page = new DOMParser().parseFromString(text, "text/html");
  const place = page.getElementById(id);
  // Headings in the words about a section have ids that begin with its own.
  const section = page.getElementById(id.slice(0, id.lastIndexOf("/") + 1));
  const link = (place ?? section)?.closest("li, h2")?.querySelector("a");
  if (!link) return;
  // It is written for where the page of all entries is.
  const { href } = new URL(link.getAttribute("href"), all);
  location.replace(place ? href : href + location.hash);
};
addEventListener("hashchange", leadOn);
leadOn();
