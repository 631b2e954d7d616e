/* On a static host: takes the typed number to the page of its first three digits. Without it the table below serves. */
(function () {
  function digits(typed) {
    return typed.replace(/[\s,.\u00a0\u202f](?=\d{3}(\D|$))/g, "").replace(/\D.*$/, "").replace(/^0+(?=\d)/, "");
  }
  function find(form) {
    var typed = form.elements.number.value, whole = digits(typed), said = form.querySelector("[role=status]");
    var bucket = whole.slice(0, 3), link = whole && document.querySelector('.chips a[href$="/' + bucket + '.html"]');
    said.textContent = "";
    if (!whole) said.textContent = "“" + typed + "” is no number; write digits, as in 439,190.";
    else if (link) location.href = link.href + "#n" + whole;
    else if ("all" in form.dataset) said.textContent = "No number that begins with " + bucket + " is on file.";
    else location.href = form.dataset.find + "index.html#" + whole;
  }
  function asked(form) {
    var whole = digits(location.hash.slice(1));
    if (!whole || !("all" in form.dataset)) return;
    form.elements.number.value = whole;
    find(form);
  }
  document.querySelectorAll("form[data-find]").forEach(function (form) {
    form.addEventListener("submit", function (event) { event.preventDefault(); find(form); });
    addEventListener("hashchange", function () { asked(form); });
    asked(form);
  });
})();
