// What the program asks of a browser by names that those of 2018 do not know, for the page without WebAssembly, which is
// the one that they get. Each does what the program needs of it and no more.

/* eslint-disable no-extend-native */

const lend = (to, names) => {
  for (const name of Object.keys(names)) {
    if (!(name in to)) Object.defineProperty(to, name, { value: names[name], configurable: true, writable: true });
  }
};

lend(window, {
  globalThis: window,
  queueMicrotask: (then) => void Promise.resolve().then(then),
});
lend(Object, {
  hasOwn: (of, name) => Object.prototype.hasOwnProperty.call(of, name),
  fromEntries: (pairs) => Array.from(pairs).reduce((made, [name, value]) => Object.assign(made, { [name]: value }), {}),
});
lend(Array.prototype, {
  at(place) {
    return this[place < 0 ? this.length + place : place];
  },
  flat() {
    return [].concat(...this);
  },
});
lend(String.prototype, {
  replaceAll(from, to) {
    return this.split(from).join(to);
  },
});
lend(Element.prototype, {
  replaceChildren(...nodes) {
    this.textContent = "";
    this.append(...nodes);
  },
});
// A file that was saved is opened again.
lend(Blob.prototype, {
  text() {
    return new Promise((read, failed) => {
      const reader = new FileReader();
      reader.onload = () => read(reader.result);
      reader.onerror = () => failed(reader.error);
      reader.readAsText(this);
    });
  },
});
lend(Event.prototype, {
  composedPath() {
    const path = [];
    for (let node = this.target; node; node = node.parentNode) path.push(node);
    return path.concat(window);
  },
});
