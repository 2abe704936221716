// An address from when the list was one page, index.html#id, leads on to where that place is now. The page of all entries
// knows, which is there for readers without scripts as well.
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
  const all = document.getElementById("_all").href;
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
  if (link) location.replace(place ? link.href : link.href + location.hash);
};
addEventListener("hashchange", leadOn);
leadOn();
