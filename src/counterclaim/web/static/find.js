/* On a static host: takes the typed number to the page of its first three digits. Without it the table below serves. */
document.querySelectorAll("form[data-find]").forEach(function (form) {
  form.addEventListener("submit", function (event) {
    var whole = form.elements.number.value.replace(/[\s,.\u00a0\u202f](?=\d{3}(\D|$))/g, "").replace(/\D.*$/, "");
    event.preventDefault();
    if (whole) location.href = form.dataset.find + whole.replace(/^0+(?=\d)/, "").slice(0, 3) + ".html#n" + whole;
  });
});
