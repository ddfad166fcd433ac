/* Asking: the turns of this tab's conversation, one list for each library, and the source beside them. */
communique.chat = {
  conversations: {}, open: null,

  wire(root) {
    this.turns = root.querySelector(".cq-turns");
    this.input = root.querySelector("#cq-question");
    this.source = root.querySelector(".cq-source");
    this.body = root.querySelector(".cq-source-body");
    root.querySelector(".cq-form").addEventListener("submit", (event) => { event.preventDefault(); this.ask(); });
    this.input.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); this.ask(); }
    });
    this.input.addEventListener("input", () => this.fit());
    this.turns.addEventListener("click", (event) => this.clicked(event));
    root.querySelector(".cq-examples").addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (button) this.ask(button.textContent);
    });
    this.source.addEventListener("click", (event) => this.sourceClicked(event));
    root.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !event.target.closest("dialog")) this.back();
    });
    root.querySelector(".cq-back").onclick = () => this.back();
  },

  turnTo(library) {
    this.turns.replaceChildren();
    const conversation = (this.conversations[library] ||= { turns: [], context: null });
    if (!conversation.turns.length) this.greet();
    communique.root.classList.toggle("cq-asked", conversation.turns.length > 0);
    for (const turn of conversation.turns) this.turns.append(turn.element);
    this.offer();
    this.close();
    this.turns.scrollTop = this.turns.scrollHeight;
  },

  greet() {
    const greeting = document.createElement("div");
    greeting.className = "cq-greeting";
    greeting.innerHTML = "<p>Ask who met, when and where, what was decided, or anything else the reports tell.</p>" +
      "<p>An answer is made of the reports’ own words; its numbers open the place they stand in. " +
      "What the reports do not say, you are told they do not say.</p>";
    this.turns.append(greeting);
  },

  examples(questions) {
    this.beginnings = questions;
    this.offer();
  },

  chips(questions) {
    const place = communique.find(".cq-examples");
    const shown = JSON.stringify(questions);
    if (place.dataset.shown === shown) return;
    place.dataset.shown = shown;
    place.replaceChildren(...questions.map((question) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "cq-chip";
      button.textContent = question;
      return button;
    }));
  },

  readiness(ready, reading = "") {
    communique.ready = ready;
    const status = communique.find(".cq-status");
    const said = reading || (ready ? "" : "Getting ready: the first answer may take a few seconds.");
    status.hidden = !said;
    if (status.textContent !== said) status.textContent = said;
  },

  fit() {
    this.input.style.height = "auto";
    this.input.style.height = Math.min(this.input.scrollHeight, 160) + "px";
  },

  async ask(typed) {
    const question = (typed === undefined ? this.input.value : typed).trim();
    const library = communique.library;
    const conversation = this.conversations[library];
    if (!question || !conversation || conversation.pending) return;
    if (typed === undefined) { this.input.value = ""; this.fit(); }
    communique.root.classList.add("cq-asked");
    const turn = this.turn(question);
    conversation.turns.push(turn);
    conversation.pending = true;
    try {
      const reply = await communique.call("ask", { library, question, context: conversation.context });
      conversation.context = reply.context;
      turn.reply = reply;
      conversation.suggestions = reply.suggestions || [];
      turn.place.innerHTML = reply.html;
    } catch (error) {
      turn.place.innerHTML = '<div class="cq-error" role="alert"></div>';
      turn.place.firstChild.textContent = error.message;
      if (!this.input.value) { this.input.value = question; this.fit(); }
    }
    conversation.pending = false;
    turn.place.removeAttribute("aria-busy");
    if (communique.library === library) {
      this.offer();
      this.reveal(turn);
      if (this.open) this.position();
    }
  },

  /* Below the question: what may be asked on about the last answer; before the first, what to begin with. */
  offer() {
    const conversation = this.conversations[communique.library] || {};
    const asked = conversation.turns && conversation.turns.length;
    this.chips(asked ? conversation.suggestions || [] : this.beginnings || []);
  },

  /* A question about an earlier answer is asked with what that answer left, not with the last one's. */
  askAbout(turn, question) {
    const conversation = this.conversations[communique.library];
    if (!conversation.pending) conversation.context = turn.reply.context;
    this.ask(question);
  },

  turn(question) {
    const element = document.createElement("article");
    element.className = "cq-turn";
    element.innerHTML = '<div class="cq-question" dir="auto"></div><div class="cq-reply" aria-busy="true">' +
      '<p class="cq-looking">Looking through the reports<span>…</span></p></div>';
    element.firstChild.textContent = question;
    const greeting = this.turns.querySelector(".cq-greeting");
    if (greeting) greeting.remove();
    this.turns.append(element);
    const turn = { element, place: element.lastChild, reply: null };
    this.reveal(turn);
    return turn;
  },

  /* The question comes to the top, or as near to it as the end of the conversation lets it. */
  reveal(turn) {
    this.turns.scrollTop += turn.element.getBoundingClientRect().top - this.turns.getBoundingClientRect().top - 12;
  },

  turnOf(node) {
    const element = node.closest(".cq-turn");
    return this.conversations[communique.library].turns.find((turn) => turn.element === element);
  },

  clicked(event) {
    const button = event.target.closest("button");
    if (!button) return;
    const turn = this.turnOf(button);
    if (!turn || !turn.reply) return;
    const { answer, markdown } = turn.reply;
    if (button.dataset.n) {
      const at = answer.citations.findIndex((citation) => citation.n === Number(button.dataset.n));
      this.show({ turn, list: "citations", at, from: button });
    } else if (button.dataset.consulted) {
      this.show({ turn, list: "consulted", at: Number(button.dataset.consulted), from: button });
    } else if (button.dataset.choice) {
      const choice = answer.choices[Number(button.dataset.choice)];
      this.ask(choice.question || choice.label);
    } else if (button.dataset.ask) {
      this.askAbout(turn, button.dataset.ask);
    } else if (button.dataset.edit) {
      this.input.value = button.dataset.edit;
      this.fit();
      this.input.focus();
    } else if (button.dataset.copy) {
      communique.copy(markdown, "Copied with footnotes");
    }
  },

  /* `place`: {turn, list, at, from} for a citation; {citation, from, tab} for a fact and {report, from, tab} for a whole
     report, where `tab` is the page that it was opened from and that the way back leads to. */
  async show(place, wider = 0) {
    const citation = place.turn ? place.turn.reply.answer[place.list][place.at] : place.citation || { report: place.report };
    const asked = (this.asked = (this.asked || 0) + 1);
    try {
      const { report, version, span, passage } = citation;
      const reply = await communique.call("source", { report, version, span, passage, wider });
      if (asked !== this.asked) return;
      this.body.innerHTML = reply.html;
    } catch (error) {
      if (asked !== this.asked) return;
      this.body.innerHTML = '<div class="cq-error" role="alert"></div>';
      this.body.firstChild.textContent = error.message;
    }
    this.open = { place, citation, wider };
    for (const link of this.body.querySelectorAll('a[href^="original?"]')) {
      link.href = communique.address(link.getAttribute("href"));
    }
    this.position();
    communique.root.classList.add("cq-source-open");
    communique.root.classList.toggle("cq-from-afar", Boolean(place.tab));
    const whence = { meetings: "meetings", attendance: "attendance", library: "library" }[place.tab] || "answer";
    communique.find(".cq-back").textContent = "‹ Back to the " + whence;
    if (this.overlaid()) for (const record of this.body.querySelectorAll(".cq-record")) record.open = false;
    const quote = this.body.querySelector(".cq-quote");
    if (quote) this.bring(quote);
    if (this.overlaid()) communique.find(".cq-back").focus();
  },

  bring(quote) {
    const text = this.body.querySelector(".cq-text");
    const box = text.getBoundingClientRect();
    const mark = quote.getBoundingClientRect();
    text.scrollTop += mark.top - box.top - Math.max(24, (box.height - mark.height) / 3);
  },

  position() {
    const { place } = this.open;
    for (const mark of this.turns.querySelectorAll(".cq-current")) mark.classList.remove("cq-current");
    const bar = this.body.querySelector(".cq-bar");
    const copy = this.body.querySelector('[data-copy="citation"]');
    if (!bar) return;
    if (!place.turn) {
      bar.hidden = true;
      copy.hidden = true;
      return;
    }
    const list = place.turn.reply.answer[place.list];
    const last = place.turn === this.conversations[communique.library].turns.at(-1);
    bar.querySelector(".cq-position").textContent = place.list === "citations"
      ? `Citation ${place.at + 1} of ${list.length} in ${last ? "this" : "an earlier"} answer`
      : `Nearest passage ${place.at + 1} of ${list.length}: not an answer`;
    bar.querySelector(".cq-steps").hidden = list.length < 2;
    bar.querySelector('[data-step="-1"]').disabled = place.at === 0;
    bar.querySelector('[data-step="1"]').disabled = place.at === list.length - 1;
    const chosen = place.list === "citations" ? `.cq-mark[data-n="${list[place.at].n}"]` : `[data-consulted="${place.at}"]`;
    for (const mark of place.turn.element.querySelectorAll(chosen)) mark.classList.add("cq-current");
  },

  sourceClicked(event) {
    const button = event.target.closest("button");
    if (!button || !this.open) return;
    const { place, wider } = this.open;
    if (button.dataset.step) {
      this.show({ ...place, at: place.at + Number(button.dataset.step) });
    } else if (button.dataset.copy) {
      communique.copy(place.turn.reply[place.list + "_markdown"][place.at], "Citation copied");
    } else if (button.dataset.more) {
      this.show(place, wider + 1);
    }
  },

  overlaid() { return getComputedStyle(this.source).position === "fixed"; },

  back() {
    const shown = communique.root.dataset.tab === "ask" && communique.root.classList.contains("cq-source-open");
    const { tab, from } = (this.open && this.open.place) || {};
    if (!shown || !(tab || this.overlaid())) return;
    communique.root.classList.remove("cq-source-open", "cq-from-afar");
    if (tab) communique.show(tab);
    if (from && from.isConnected) from.focus();
  },

  close() {
    this.open = null;
    communique.root.classList.remove("cq-source-open");
    this.body.innerHTML = '<div class="cq-nothing"><p>Choose a number in an answer to read its source here.</p></div>';
    for (const mark of this.turns.querySelectorAll(".cq-current")) mark.classList.remove("cq-current");
  },
};
communique.parts.push(communique.chat);
