// The language link leads to the same place of the other page: the one in the address while it is in view, or else
// the topmost in view. A place of which little more than the margin is left at the top does not count.
for (const link of document.querySelectorAll("a.twin")) {
  const isInView = (place) => {
    const { top, bottom } = place.getBoundingClientRect();
    return bottom > 40 && top < innerHeight;
  };
  link.addEventListener("click", () => {
    const named = document.querySelector("main :target");
    const places = named && isInView(named) ? [named] : scrollY > 0 ? [...document.querySelectorAll("main [id]")] : [];
    link.hash = places.find(isInView)?.id ?? "";
  });
}
