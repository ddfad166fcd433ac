/* The library: sending files, watching them being read, and the list of reports. */
communique.listing = {
  seen: null, seenJobs: null, running: false, sending: 0,

  wire(root) {
    this.list = root.querySelector(".cq-list");
    this.jobs = root.querySelector(".cq-jobs");
    this.dialog = root.querySelector(".cq-dialog");
    this.filter = root.querySelector("#cq-filter");
    this.drops(root);
    this.filter.addEventListener("input", () => {
      clearTimeout(this.typing);
      this.typing = setTimeout(() => this.look(), 200);
    });
    this.list.addEventListener("click", (event) => this.clicked(event));
    this.jobs.addEventListener("click", async (event) => {
      const job = event.target.dataset.dismiss;
      if (job) { await communique.call("dismiss", { job }).catch(() => null); this.look(); }
    });
    this.dialog.addEventListener("click", (event) => { if (event.target.closest("[data-close]")) this.dialog.close(); });
    this.dialog.addEventListener("submit", (event) => this.submitted(event));
  },

  turnTo(library) {
    this.seen = this.seenJobs = null;
    this.list.replaceChildren();
    this.jobs.replaceChildren();
    this.filter.value = "";
    const samples = library === "samples";
    communique.find(".cq-drop").hidden = samples;
    const only = communique.find(".cq-samples-only");
    only.hidden = !samples;
    const elsewhere = communique.find(".cq-elsewhere");
    elsewhere.hidden = samples || !communique.samplesOffered;
    const own = communique.ownStarted;
    only.innerHTML = "These sample reports are here to try questions on. Your own reports go into a library of their own, " +
      `and answers never mix the two. <button type="button" class="cq-primary">${own ? "Back to my library" : "Start my own library"}</button>`;
    only.querySelector("button").onclick = () => (own ? communique.open("own") : communique.startOwn());
    elsewhere.innerHTML = '<button type="button" class="cq-link">Look at the sample reports</button>';
    elsewhere.querySelector("button").onclick = () => communique.open("samples");
    this.look();
  },

  /* Ask what has changed; nothing is replaced that looks the same, so that focus and reading are left alone. */
  async look() {
    if (this.looking) { this.again = true; return; }
    this.looking = true;
    const library = communique.library;
    try {
      const asked = { library, seen: this.seen, seen_jobs: this.seenJobs, filter: this.filter.value };
      const state = await communique.call("look", asked);
      if (library === communique.library) this.update(state);
    } catch (error) {
      this.list.innerHTML = '<div class="cq-error" role="alert"></div>';
      this.list.firstChild.textContent = error.message;
      this.seen = null;
    }
    this.looking = false;
    if (this.again) { this.again = false; this.look(); }
  },

  update(state) {
    this.running = state.running;
    communique.chat.readiness(state.ready, state.reading);
    communique.find(".cq-count").textContent = state.count;
    if (state.reports !== undefined) {
      this.list.innerHTML = state.reports;
      this.seen = state.seen;
      communique.chat.examples(state.examples);
    }
    if (state.jobs !== undefined) {
      this.jobs.innerHTML = state.jobs;
      this.seenJobs = state.seen_jobs;
      for (const link of this.jobs.querySelectorAll("a[download]")) {
        link.href = communique.address(link.getAttribute("href"));
      }
    }
  },

  async clicked(event) {
    const button = event.target.closest("button");
    if (!button) return;
    const { report, correct, remove } = button.dataset;
    if (report) {
      communique.show("ask");
      communique.chat.show({ report, from: button, tab: "library" });
      return;
    }
    try {
      const form = correct ? "correct" : "remove";
      const reply = await communique.call("form", { form, report: correct || remove });
      this.dialog.innerHTML = reply.html;
      this.dialog.showModal();
    } catch (error) {
      communique.toast(error.message);
      this.look();
    }
  },

  async submitted(event) {
    event.preventDefault();
    const form = event.target;
    const values = Object.fromEntries(new FormData(form));
    const button = form.querySelector("[type=submit]");
    button.disabled = true;
    try {
      const reply = await communique.call(form.dataset.form, { ...values, report: form.dataset.report });
      this.dialog.close();
      communique.toast(reply.said);
      this.look();
    } catch (error) {
      button.disabled = false;
      const place = form.querySelector(".cq-form-error");
      place.textContent = error.message;
      place.hidden = false;
    }
  },

  drops(root) {
    const drop = root.querySelector(".cq-drop");
    const files = root.querySelector(".cq-files");
    const folder = root.querySelector(".cq-folder");
    root.querySelector('[data-choose="files"]').onclick = () => files.click();
    root.querySelector('[data-choose="folder"]').onclick = () => folder.click();
    for (const input of [files, folder]) {
      input.addEventListener("change", () => {
        const chosen = [...input.files].map((file) => ({ file, name: file.webkitRelativePath || file.name }));
        input.value = "";
        this.send(chosen);
      });
    }
    const over = (event, on) => { event.preventDefault(); drop.classList.toggle("cq-over", on); };
    root.addEventListener("dragover", (event) => { if (!root.querySelector("#cq-library").hidden) over(event, true); });
    root.addEventListener("dragleave", (event) => { if (!event.relatedTarget) over(event, false); });
    root.addEventListener("drop", async (event) => {
      over(event, false);
      if (communique.library !== "own") return;
      const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry && item.webkitGetAsEntry());
      const loose = [...event.dataTransfer.files];
      this.send(entries.some(Boolean) ? await this.gather(entries) : loose.map((file) => ({ file, name: file.name })));
    });
  },

  /* Every file below what was dropped, each with its place in its folder. */
  async gather(entries) {
    const found = [];
    const visit = async (entry, path) => {
      if (!entry) return;
      if (entry.isFile) {
        const file = await new Promise((done, fail) => entry.file(done, fail)).catch(() => null);
        if (file) found.push({ file, name: path + file.name });
        return;
      }
      const reader = entry.createReader();
      for (;;) {
        const some = await new Promise((done, fail) => reader.readEntries(done, fail)).catch(() => []);
        if (!some.length) break;
        for (const inner of some) await visit(inner, path + entry.name + "/");
      }
    };
    for (const entry of entries) await visit(entry, "");
    return found;
  },

  async send(chosen) {
    const hidden = /(^|\/)(\.[^/]*|Thumbs\.db|desktop\.ini)(\/|$)/i;
    const files = chosen.filter(({ name }) => !hidden.test(name));
    const place = communique.find(".cq-sending");
    const left = chosen.length - files.length;
    const aside = left ? ` ${left} hidden ${left === 1 ? "file" : "files"} of the system left aside.` : "";
    if (!files.length) { place.textContent = "No file to add." + aside; return; }
    const batch = [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    const refused = [];
    for (const [index, { file, name }] of files.entries()) {
      place.textContent = `Taking in ${index + 1} of ${files.length}: ${name}`;
      const route = `upload/${batch}?library=own&name=${encodeURIComponent(name)}`;
      const answer = await fetch(communique.address(route), { method: "PUT", body: file }).catch(() => null);
      if (!answer || !answer.ok) refused.push(answer ? await answer.text() : `${name} could not be taken in. Try it again.`);
    }
    place.textContent = [...refused, aside.trim()].join(" ");
    try {
      if (refused.length < files.length) await communique.call("add", { library: "own", batch });
    } catch (error) {
      place.textContent = error.message;
    }
    this.look();
  },
};
communique.parts.push(communique.listing);
