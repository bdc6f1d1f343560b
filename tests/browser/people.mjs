// Three people, each with what they say to every question, in the form that `complaint-guide answer` reads too.

export const fosterChild = {
  voice: "young-person",
  today: "2026-12-14",
  says: {
    danger: "no",
    who: "child",
    situation: "in-care",
    whose: "this",
    topics: ["home", "contact"],
    parts: ["home"],
    when: "still",
    proceedings: ["none"],
    "stands-at": "not-sent",
    coming: "move",
    "coming-on": { day: "Friday 27 November" },
    "what-happened:home": {
      what: "They want to move me.\nNobody asked me.",
      when: "Last week",
      who: "My social worker",
      effect: "I can’t sleep.",
    },
    "what-happened:contact": { what: "I haven’t seen my brother since <June> & nobody says why." },
    wanted: { ticked: ["explanation", "look-again"], else: "Let me stay." },
    tried: { tried: "I told my reviewing officer." },
    "help-needed": { ticked: ["advocate"] },
    sign: "named",
    "about-you": { name: "Jo", contact: "My foster carers’ house", safe: "Text, not a letter" },
  },
};

export const parent = {
  voice: "adult",
  today: "2027-03-25",
  says: {
    danger: "no",
    who: "parent",
    situation: "in-need",
    affects: "child",
    whose: "this",
    topics: ["support", "worker"],
    parts: ["support", "worker"],
    when: "still",
    proceedings: ["none"],
    "stands-at": "not-sent",
    coming: "no",
    "what-happened:worker": { what: "She does not ring back." },
    "what-happened:support": { what: "The short breaks stopped in January.", effect: "He is worn out." },
    wanted: { ticked: ["service"] },
    tried: { tried: "I rang the team.", reference: "CS/0042" },
    "the-child": { name: "S.", age: "9" },
    "help-needed": {},
    sign: "named",
    "about-you": { name: "Pat Marsh", contact: "01632 960 111" },
  },
};

export const advocate = {
  voice: "adult",
  today: "2026-09-01",
  says: {
    danger: "no",
    who: "helper",
    "helper-kind": "advocate",
    "helping-whom": "child",
    situation: "in-care",
    "child-knows": "agrees",
    whose: "this",
    topics: ["plan"],
    parts: ["plan"],
    when: "still",
    proceedings: ["none"],
    "stands-at": "not-sent",
    coming: "no",
    "what-happened:plan": { what: "Her review was held without her.", when: "14 July 2026" },
    wanted: { ticked: ["apology", "others"] },
    tried: {},
    "the-child": { name: "K.", age: "12" },
    "help-needed": { ticked: ["interpreter"] },
    sign: "named",
    "about-you": { name: "Ada Byrne, advocate", contact: "ada@advocates.example" },
  },
};

// The parent three weeks later in another year: Stage 1 has been answered.
export const answeredParent = {
  ...parent,
  today: "2026-12-14",
  says: {
    ...parent.says,
    "stands-at": "answered-1",
    "stage-date": "2026-11-27",
    "still-wrong:worker": { ticked: ["settled"] },
    "still-wrong:support": { ticked: ["not-answered"], which: "The short breaks." },
  },
};
