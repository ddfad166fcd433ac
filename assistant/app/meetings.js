"use strict";
/* Meetings and attendance: what was read into records, each fact a button that opens its sentence in the source pane. */
communique.records = {
  wire(root) {
    this.lists = { meetings: root.querySelector(".cq-meetings-list"), attendance: root.querySelector(".cq-attendance-list") };
    this.filters = { meetings: root.querySelector("#cq-meetings-filter"), attendance: root.querySelector("#cq-attendance-filter") };
    this.dialog = root.querySelector(".cq-dialog");
    for (const [tab, input] of Object.entries(this.filters)) {
      input.addEventListener("input", () => { clearTimeout(this.typing); this.typing = setTimeout(() => this.look(tab), 250); });
    }
    root.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (!button) return;
      if (button.dataset.fact) this.open(button);
      if (button.dataset.correctMeeting) this.correct(button.dataset.correctMeeting);
    });
  },

  async look(tab) {
    const place = this.lists[tab];
    try {
      const reply = await communique.call(tab, { filter: this.filters[tab].value, seen: this.seen && this.seen[tab] });
      if (reply.html === undefined) return;
      (this.seen ||= {})[tab] = reply.seen;
      const unfolded = new Set([...place.querySelectorAll("details[open]")].map((one) => one.dataset.meeting));
      place.innerHTML = reply.html;
      for (const one of place.querySelectorAll("details")) one.open = unfolded.has(one.dataset.meeting);
      for (const link of place.querySelectorAll("a[href]")) link.href = communique.address(link.getAttribute("href"));
      const count = place.parentElement.querySelector(".cq-many");
      if (count && reply.count) count.textContent = reply.count;
    } catch (error) {
      place.innerHTML = '<div class="cq-error" role="alert"></div>';
      place.firstChild.textContent = error.message;
    }
  },

  /* A fact of the card beside a source leads back to where that source was opened from. */
  open(button) {
    const before = button.closest(".cq-source") && communique.chat.open && communique.chat.open.place;
    const tab = before ? before.tab : communique.root.dataset.tab;
    communique.show("ask");
    communique.chat.show({ citation: JSON.parse(button.dataset.fact), from: before ? before.from : button, tab });
  },

  async correct(meeting) {
    try {
      this.dialog.innerHTML = (await communique.call("meeting_form", { meeting })).html;
    } catch (error) {
      communique.trouble(error.message);
      return;
    }
    const form = this.dialog.querySelector("form");
    const close = () => this.dialog.close();
    const { field, value } = form.elements;
    const hint = () => {
      const chosen = field.selectedOptions[0].dataset;
      form.querySelector("#cq-hint").textContent = chosen.hint;
      value.setAttribute("list", chosen.list);
      value.value = "";
    };
    field.onchange = hint;
    hint();
    form.querySelector("[data-close]").onclick = close;
    form.onsubmit = async (event) => {
      event.preventDefault();
      event.stopPropagation();
      const data = Object.fromEntries(new FormData(form));
      try {
        const { said } = await communique.call("correct_meeting", { meeting, ...data });
        close();
        communique.toast(said);
        this.seen = {};
        const { tab } = communique.root.dataset;
        if (tab === "ask") await communique.chat.show(communique.chat.open.place, communique.chat.open.wider);
        else await this.look(tab);
        const again = `#cq-${tab} [data-correct-meeting="${CSS.escape(meeting)}"]`;
        const button = communique.find(again);
        if (button) button.focus();
      } catch (error) {
        const place = form.querySelector(".cq-form-error");
        place.textContent = error.message;
        place.hidden = false;
      }
    };
    this.dialog.showModal();
  },
};
communique.parts.push(communique.records);
