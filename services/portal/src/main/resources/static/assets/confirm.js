// In the browser in which somebody signed up, the page presses its own button: once it is looked at.
const press = () => document.getElementById("confirm")?.requestSubmit();
if (document.prerendering) {
  document.addEventListener("prerenderingchange", press, { once: true });
}
else {
  press();
}
