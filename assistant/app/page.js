"use strict";
/* The page: which library and tab it stands on, and how it calls the server. Every conversation lives here, in this tab. */
const communique = {
  root: null, server: null, library: null, samplesOffered: false, ownStarted: false, ready: true, parts: [],

  start(element, server) {
    this.root = element.querySelector(".cq");
    this.server = server;
    this.theme();
    this.tabs();
    for (const part of this.parts) part.wire(this.root);
    this.open(null);
    window.addEventListener("focus", () => this.library && this.listing.look());
    setInterval(() => this.tick(), 1500);
  },

  find(selector) { return this.root.querySelector(selector); },

  /* One action of the server; an {error} becomes a thrown sentence. */
  async call(name, data) {
    const asked = this.server["page_" + name](Object.assign({ library: this.library }, data));
    const answer = await asked.catch(() => null);
    if (!answer) throw new Error("The program does not answer. Look whether it is still running, then try again.");
    if (answer.error) throw new Error(answer.error);
    if (answer.detail) throw new Error("The program could not do that. Reload the page and try again.");
    return answer;
  },

  /* Address of one of our own routes, also under a proxy's path. */
  address(route) {
    const root = new URL((window.gradio_config && window.gradio_config.root) || ".", location.href).pathname;
    return root.replace(/\/?$/, "/") + route;
  },

  async open(library) {
    try {
      this.adopt(await this.call("start", { library }));
    } catch (error) {
      this.trouble(error.message);
    }
  },

  async startOwn() {
    try {
      this.adopt(await this.call("start_own", {}));
      this.show("library");
    } catch (error) {
      this.trouble(error.message);
    }
  },

  adopt(state) {
    const moved = this.library !== state.library;
    this.library = state.library;
    this.samplesOffered = state.samples_offered;
    this.ownStarted = state.own_started;
    this.ready = state.ready;
    this.root.dataset.library = state.library;
    this.trouble(state.trouble || "");
    this.banner();
    this.chat.examples(state.examples);
    this.chat.readiness(state.ready);
    if (moved) {
      this.chat.turnTo(state.library);
      this.listing.turnTo(state.library);
      this.records.seen = {};
      if (["meetings", "attendance"].includes(this.root.dataset.tab)) this.records.look(this.root.dataset.tab);
    }
  },

  banner() {
    const banner = this.find(".cq-banner");
    banner.hidden = this.library !== "samples";
    banner.innerHTML = this.ownStarted
      ? 'Sample reports, not yours · <button type="button" class="cq-link">Back to my library</button>'
      : 'Sample reports, not yours · <button type="button" class="cq-link">Start my own library</button>';
    banner.querySelector("button").onclick = () => (this.ownStarted ? this.open("own") : this.startOwn());
  },

  trouble(sentence) {
    const place = this.find(".cq-trouble");
    place.textContent = sentence;
    place.hidden = !sentence;
  },

  toast(sentence) {
    const place = this.find(".cq-toast");
    place.textContent = sentence;
    place.classList.add("cq-shown");
    clearTimeout(this.toasting);
    this.toasting = setTimeout(() => place.classList.remove("cq-shown"), 2600);
  },

  tabs() {
    const buttons = [...this.root.querySelectorAll(".cq-tabs button")];
    for (const button of buttons) button.onclick = () => this.show(button.dataset.tab);
    this.find(".cq-tabs").onkeydown = (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      const next = buttons[(buttons.indexOf(document.activeElement) + step + buttons.length) % buttons.length];
      next.focus();
      this.show(next.dataset.tab);
    };
  },

  show(tab) {
    this.root.dataset.tab = tab;
    for (const button of this.root.querySelectorAll(".cq-tabs button")) {
      const chosen = button.dataset.tab === tab;
      button.setAttribute("aria-selected", chosen);
      button.tabIndex = chosen ? 0 : -1;
      this.find("#cq-" + button.dataset.tab).hidden = !chosen;
    }
    if (tab === "library") this.listing.look();
    if (tab === "meetings" || tab === "attendance") this.records.look(tab);
  },

  theme() {
    const kept = (() => { try { return localStorage.getItem("communique-theme"); } catch { return null; } })();
    if (kept) document.documentElement.dataset.cqTheme = kept;
    this.find(".cq-theme").onclick = () => {
      const now = document.documentElement.dataset.cqTheme ||
        (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
      const next = now === "dark" ? "light" : "dark";
      document.documentElement.dataset.cqTheme = next;
      try { localStorage.setItem("communique-theme", next); } catch { /* a private window keeps nothing */ }
    };
  },

  /* The library is looked at often while something is read, seldom otherwise, never while nobody looks at the page. */
  tick() {
    this.ticks = (this.ticks || 0) + 1;
    if (document.hidden || !this.library) return;
    const busy = this.listing.running || !this.ready;
    const often = this.root.dataset.tab === "library" ? 3 : 10;
    if (busy || this.ticks % often === 0) this.listing.look();
  },

  async copy(text, said) {
    try {
      if (!navigator.clipboard || !window.isSecureContext) throw new Error();
      await navigator.clipboard.writeText(text);
    } catch {
      const area = document.createElement("textarea");
      area.value = text;
      area.style.cssText = "position:fixed;opacity:0";
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
    this.toast(said);
  },
};
window.communique = communique;
