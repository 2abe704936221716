// The language link leads to the same place of the other page: the one in the address, or else the topmost in view.
for (const link of document.querySelectorAll("a.twin")) {
  link.addEventListener("click", () => {
    const places = [...document.querySelectorAll("main [id]")];
    const inView = places.find((place) => place.getBoundingClientRect().bottom > 0);
    const target = document.querySelector(":target") ?? (scrollY > 0 ? inView : null);
    if (target) link.hash = target.id;
  });
}
