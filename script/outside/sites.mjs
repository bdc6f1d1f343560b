// System by system: what an editor or a filter leaves of the documented snippets, and what a visitor then gets; and header
// set by header set: what the self-check says, and what happens. Run by script/sites.

import { chromium } from "@playwright/test";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { councilPage, openCouncil } from "../../tests/browser/council.mjs";
import { said, site, SITES, starts } from "../../tests/browser/sites.mjs";

const root = path.resolve(import.meta.dirname, "../..");
const cache = process.env.COMPLAINT_GUIDE_SITES ?? path.join(root, "target/sites");
const kept = path.join(root, "docs/sites.md");
const wanted = process.argv.slice(2);

// --- The snippets of docs/embedding.md, below a path as on a council's site.

const text = readFileSync(path.join(root, "docs/embedding.md"), "utf8");
const blocks = [...text.matchAll(/```html\n([\s\S]*?)```/g)].map(([, block]) => block.trim());
const found = (part) => blocks.find((block) => block.includes(part)) ?? fail(`docs/embedding.md has no snippet with ${part}`);
const element = /<main>\n<h1>.*<\/h1>\n([\s\S]*)<\/main>/.exec(found("<complaint-guide>"))[1].trim();
const plain = blocks.find((block) => block.startsWith("<iframe")) ?? fail("docs/embedding.md has no frame that stands alone");
const SNIPPETS = {
  "The link, then the element": `${element.replace("<complaint-guide>", '<script src="/complaints/embed.js" defer></script>\n<complaint-guide>')}`,
  "The element with the frame in it": found("<complaint-guide>\n<iframe"),
  "A plain frame": plain,
  "A link": found('class="button"'),
  "A link that becomes the element": found("#in-this-page"),
};
/** What is written instead where pages are written in Markdown. */
const [, markdownLink] = /```markdown\n([\s\S]*?)```/.exec(text);
const MARKDOWN = { "A link": markdownLink.replace("#in-this-page", ""), "A link that becomes the element": markdownLink };

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

const WHOLE = "https://www.council.example/";

// --- Systems.

const BESIDE = { dompurify: ["jsdom@26.1.0"], summernote: ["jquery@3.7.1"] };
const npm = (name, version, more = BESIDE[name] ?? []) => {
  const folder = path.join(cache, `${name.replace(/\W/g, "-")}-${version}`);
  if (!existsSync(path.join(folder, "node_modules", name))) {
    mkdirSync(folder, { recursive: true });
    execFileSync("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", folder, `${name}@${version}`, ...more], { stdio: "ignore" });
  }
  return folder;
};
const required = (folder, name) => createRequire(path.join(folder, "package.json"))(name);

const python = (name, requirements, code) => {
  const folder = path.join(cache, name);
  if (!existsSync(path.join(folder, "whole"))) {
    mkdirSync(cache, { recursive: true });
    execFileSync("python3", ["-m", "venv", "--clear", folder]);
    execFileSync(path.join(folder, "bin/pip"), ["install", "--quiet", "--disable-pip-version-check", ...requirements]);
    writeFileSync(path.join(folder, "whole"), "");
  }
  return (html) => execFileSync(path.join(folder, "bin/python"), ["-c", `import sys\nhtml = sys.stdin.read()\n${code}`], { input: html, encoding: "utf8" });
};

/** An editor that works in a browser: the HTML that it would save. */
const editor = (name, version, file, save) => async (html, browser) => {
  const folder = path.join(npm(name, version), "node_modules", name);
  const site = await openCouncil({
    pages: { "/editor.html": "<!DOCTYPE html><title>Editor</title><body><div id=holder><textarea id=editor></textarea></div></body>" },
  });
  const page = await browser.newPage();
  await page.route("**/package/**", (route) => {
    const asked = path.join(folder, decodeURIComponent(new URL(route.request().url()).pathname.replace("/package/", "")));
    return existsSync(asked) ? route.fulfill({ path: asked }) : route.fulfill({ status: 404, body: "" });
  });
  try {
    await page.goto(`${site.address}editor.html`);
    const jquery = path.join(folder, "../jquery/dist/jquery.min.js");
    if (existsSync(jquery)) await page.addScriptTag({ path: jquery });
    await page.addScriptTag({ url: `/package/${file}` });
    const late = new Promise((_, off) => setTimeout(off, 20_000, new Error("it does not start")));
    return await Promise.race([page.evaluate(save, html), late]);
  } finally {
    await page.close();
    await site.close();
  }
};

const tinymce = (more) =>
  new Function("html", `return new Promise((saved) => {
    document.getElementById("editor").value = html;
    tinymce.init({ selector: "#editor", license_key: "gpl", promotion: false, base_url: "/package", suffix: ".min", ...${JSON.stringify(more)},
      init_instance_callback: (editor) => { editor.setContent(html); saved(editor.getContent()); } });
  })`);

function ckeditor5(allowed) {
  return new Function("html", `const { ClassicEditor, Essentials, Paragraph, Heading, Link, GeneralHtmlSupport } = CKEDITOR;
    return ClassicEditor.create(document.getElementById("holder"), { licenseKey: "GPL", plugins: [Essentials, Paragraph, Heading, Link, GeneralHtmlSupport], htmlSupport: ${allowed} })
      .then((editor) => { editor.setData(html); return editor.getData(); });`);
}

function ckeditor4(more) {
  return new Function("html", `return new Promise((saved) => CKEDITOR.replace("editor", { versionCheck: false, customConfig: "", ...${JSON.stringify(more)},
    on: { instanceReady: ({ editor }) => editor.setData(html, () => saved(editor.getData())) } }))`);
}

/** A package that needs no browser: `code` imports it and prints what it makes of `html`. */
const beside = (name, version, more, code) => (html) =>
  execFileSync(process.execPath, ["--input-type=module", "-e", `import { readFileSync } from "node:fs"; const html = readFileSync(0, "utf8");\n${code}`], {
    cwd: npm(name, version, more),
    input: html,
    encoding: "utf8",
  });

const HAST = `import { rehype } from "rehype"; import sanitize from "rehype-sanitize";
  console.log(String(await rehype().data("settings", { fragment: true }).use(sanitize).process(html)));`;
const TIPTAP = `import { generateHTML, generateJSON } from "@tiptap/html/server"; import StarterKit from "@tiptap/starter-kit";
  console.log(generateHTML(generateJSON(html, [StarterKit]), [StarterKit]));`;
const LEXICAL = `import { createHeadlessEditor } from "@lexical/headless"; import { $generateNodesFromDOM, $generateHtmlFromNodes } from "@lexical/html";
  import { LinkNode } from "@lexical/link"; import { HeadingNode } from "@lexical/rich-text"; import { $getRoot, $insertNodes } from "lexical"; import { JSDOM } from "jsdom";
  const { window } = new JSDOM(html);
  Object.assign(globalThis, { window, document: window.document, DocumentFragment: window.DocumentFragment });
  const editor = createHeadlessEditor({ nodes: [LinkNode, HeadingNode], onError: (error) => { throw error; } });
  editor.update(() => { $getRoot().select(); $insertNodes($generateNodesFromDOM(editor, window.document)); }, { discrete: true });
  editor.read(() => console.log($generateHtmlFromNodes(editor)));`;
const WAGTAIL = `import django
from django.conf import settings
apps = ["django.contrib.contenttypes", "django.contrib.auth", "wagtail.images", "wagtail.documents", "wagtail.embeds", "wagtail.admin", "wagtail.users", "wagtail", "taggit"]
settings.configure(INSTALLED_APPS=apps, STATIC_URL="/static/", DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}, DEFAULT_AUTO_FIELD="django.db.models.AutoField")
django.setup()
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter
kept = ContentstateConverter(["h2", "h3", "bold", "italic", "ul", "ol", "link"])
print(kept.to_database_format(kept.from_database_format(html)))`;
/** What is in one of Debian's packages, without all that it would be installed with. */
const unpacked = (name) => {
  const folder = path.join(cache, `debian-${name}`);
  if (!existsSync(path.join(folder, "whole"))) {
    mkdirSync(folder, { recursive: true });
    execFileSync("sh", ["-c", `apt-get download -qq ${name} 2>/dev/null && dpkg-deb -f ${name}_*.deb Version > whole && dpkg-deb -x ${name}_*.deb .`], { cwd: folder });
  }
  return { folder, version: /^[\d.]+/.exec(readFileSync(path.join(folder, "whole"), "utf8"))[0] };
};
const wordpress = unpacked("wordpress");
/** WordPress's own filter for whoever may not write any HTML, without the rest of WordPress. */
const KSES = `define("ABSPATH", "${path.join(wordpress.folder, "usr/share/wordpress")}/"); define("WPINC", "wp-includes");
  foreach (["compat", "plugin", "functions", "formatting", "kses"] as $file) require ABSPATH . "wp-includes/$file.php";
  if (!function_exists("get_option")) { function get_option($name) { return "UTF-8"; } }
  echo wp_kses_post(file_get_contents("php://stdin"));`;
/** Pages are written in Markdown there, and so are links. */
const markdown = (save) => ({ isMarkdown: true, save });

/** A filter that is one of Debian's packages: the version is what is installed. */
const debian = (...command) => (html) => execFileSync(command[0], command.slice(1), { input: html, encoding: "utf8" });
const version = (name) => /^(?:\d+:)?([\d.]+)/.exec(execFileSync("dpkg-query", ["-W", "-f", "${Version}", name], { encoding: "utf8" }))[1];

/** A program that has to be in a file to be run. */
const written = (name, code, command, more = {}) => (html) => {
  const file = path.join(cache, name);
  mkdirSync(cache, { recursive: true });
  writeFileSync(file, code);
  return execFileSync(command[0], [...command.slice(1), file], { input: html, encoding: "utf8", ...more });
};
const goWritten = (name, imported, kept) =>
  written(
    `${name}.go`,
    `package main\nimport ("io"; "os"; "${imported}")\nfunc main() { html, _ := io.ReadAll(os.Stdin); ${kept} }\n`,
    ["go", "run"],
    { env: { ...process.env, GO111MODULE: "off", GOPATH: "/usr/share/gocode", GOCACHE: path.join(cache, "go") } },
  );
const go = (policy) => goWritten(policy, "github.com/microcosm-cc/bluemonday", `os.Stdout.WriteString(bluemonday.${policy}().Sanitize(string(html)))`);
const java = (name, clean, jars) =>
  written(
    `${name}.java`,
    `public class ${name} { public static void main(String[] a) throws Exception { var html = new String(System.in.readAllBytes(), "UTF-8"); System.out.print(${clean}); } }`,
    ["java", "-cp", jars.map((jar) => `/usr/share/java/${jar}.jar`).join(":")],
  );

const SYSTEMS = {
  "TinyMCE 6.8.6": editor("tinymce", "6.8.6", "tinymce.min.js", tinymce({})),
  "TinyMCE 6.8.6, addresses kept (Umbraco to 13)": editor("tinymce", "6.8.6", "tinymce.min.js", tinymce({ convert_urls: false })),
  "TinyMCE 7.9.1, addresses kept": editor("tinymce", "7.9.1", "tinymce.min.js", tinymce({ convert_urls: false })),
  "TinyMCE 8.1.2, addresses kept": editor("tinymce", "8.1.2", "tinymce.min.js", tinymce({ convert_urls: false })),
  "Quill 2.0.3": editor("quill", "2.0.3", "dist/quill.js", (html) => {
    const quill = new Quill("#holder");
    quill.clipboard.dangerouslyPasteHTML(html);
    return quill.getSemanticHTML();
  }),
  "TinyMCE 6.8.6, with the whole address": {
    isWhole: true,
    save: editor("tinymce", "6.8.6", "tinymce.min.js", tinymce({})),
  },
  "Jodit 4.6.2": editor("jodit", "4.6.2", "es2021/jodit.min.js", (html) => {
    const jodit = Jodit.make("#editor");
    jodit.value = html;
    return jodit.value;
  }),
  "Trix 2.1.15": editor("trix", "2.1.15", "dist/trix.umd.min.js", (html) =>
    new Promise((saved) => {
      const trix = document.createElement("trix-editor");
      trix.addEventListener("trix-initialize", () => (trix.editor.loadHTML(html), setTimeout(() => saved(trix.value))));
      document.getElementById("holder").append(trix);
    }),
  ),
  "Summernote 0.9.1": editor("summernote", "0.9.1", "dist/summernote-lite.min.js", (html) => {
    $("#editor").summernote("code", html);
    return $("#editor").summernote("code");
  }),
  "CKEditor 5 47.0.0, as it comes": editor("ckeditor5", "47.0.0", "dist/browser/ckeditor5.umd.js", ckeditor5("{}")),
  "CKEditor 5 47.0.0, everything allowed": editor("ckeditor5", "47.0.0", "dist/browser/ckeditor5.umd.js", ckeditor5("{ allow: [{ name: /.*/, attributes: true, classes: true, styles: true }] }")),
  "CKEditor 4.22.1, as it comes": editor("ckeditor4", "4.22.1", "ckeditor.js", ckeditor4({})),
  "CKEditor 4.22.1, everything allowed": editor("ckeditor4", "4.22.1", "ckeditor.js", ckeditor4({ allowedContent: true })),
  "SunEditor 2.47.8": editor("suneditor", "2.47.8", "dist/suneditor.min.js", (html) => {
    const editor = SUNEDITOR.create("editor", {});
    editor.setContents(html);
    return editor.getContents();
  }),
  "Froala 5.4.0": editor("froala-editor", "5.4.0", "js/froala_editor.pkgd.min.js", (html) =>
    new Promise((saved) => {
      const editor = new FroalaEditor("#editor", {}, () => (editor.html.set(html), saved(editor.html.get())));
    }),
  ),
  "GrapesJS 0.23.6": editor("grapesjs", "0.23.6", "dist/grapes.min.js", (html) => {
    const editor = grapesjs.init({ container: "#holder", storageManager: false });
    editor.setComponents(html);
    return editor.getHtml().replace(/^<body[^>]*>|<\/body>$/g, "");
  }),
  "TipTap 3.35.0": (html) => beside("@tiptap/html", "3.35.0", ["@tiptap/starter-kit@3.35.0", "@tiptap/core@3.35.0", "@tiptap/pm@3.35.0", "happy-dom@21.0.4"], TIPTAP)(html),
  "Lexical 0.52.0": (html) => beside("@lexical/html", "0.52.0", ["lexical@0.52.0", "@lexical/headless@0.52.0", "@lexical/link@0.52.0", "@lexical/rich-text@0.52.0", "jsdom@26.1.0"], LEXICAL)(html),
  "Wagtail 7.2's editor": (html) => python("wagtail", ["wagtail==7.2"], WAGTAIL)(html),
  [`WordPress ${wordpress.version}, what an editor may save`]: debian("php", "-d", "error_reporting=0", "-r", KSES),
  "marked 18.2.1 (Markdown)": markdown((html) => beside("marked", "18.2.1", [], 'import { marked } from "marked"; console.log(marked.parse(html));')(html)),
  "markdown-it 15.0.3 (Markdown)": markdown((html) => beside("markdown-it", "15.0.3", [], 'import made from "markdown-it"; console.log(made().render(html));')(html)),
  [`kramdown ${version("ruby-kramdown")} (Markdown)`]: markdown(debian("kramdown")),
  [`goldmark ${version("golang-github-yuin-goldmark-dev")} (Markdown, as Hugo has it)`]: markdown(goWritten("goldmark", "github.com/yuin/goldmark", "goldmark.Convert(html, os.Stdout)")),
  "rehype-sanitize 6.0.0": (html) => beside("rehype-sanitize", "6.0.0", ["rehype@13.0.2"], HAST)(html),
  "DOMPurify 3.2.6": (html) => {
    const folder = npm("dompurify", "3.2.6");
    const { JSDOM } = required(folder, "jsdom");
    return required(folder, "dompurify")(new JSDOM("").window).sanitize(html);
  },
  "DOMPurify 3.2.6, frames allowed": (html) => {
    const folder = npm("dompurify", "3.2.6");
    const { JSDOM } = required(folder, "jsdom");
    return required(folder, "dompurify")(new JSDOM("").window).sanitize(html, { ADD_TAGS: ["iframe"] });
  },
  "sanitize-html 2.17.0": (html) => required(npm("sanitize-html", "2.17.0"), "sanitize-html")(html),
  "sanitize-html 2.17.0, frames allowed": (html) => {
    const sanitize = required(npm("sanitize-html", "2.17.0"), "sanitize-html");
    return sanitize(html, { allowedTags: [...sanitize.defaults.allowedTags, "iframe"], allowedAttributes: { ...sanitize.defaults.allowedAttributes, iframe: ["src", "title", "width", "height"] } });
  },
  "js-xss 1.0.15": (html) => required(npm("xss", "1.0.15"), "xss")(html),
  "nh3 0.3.0": (html) => python("nh3", ["nh3==0.3.0"], "import nh3; print(nh3.clean(html))")(html),
  "bleach 6.2.0": (html) => python("bleach", ["bleach==6.2.0"], "import bleach; print(bleach.clean(html, tags={*bleach.sanitizer.ALLOWED_TAGS, 'p', 'h2'}))")(html),
  "lxml_html_clean 0.4.2": (html) => python("lxml", ["lxml_html_clean==0.4.2", "lxml"], "from lxml_html_clean import clean_html; print(clean_html(html))")(html),
  "html-sanitizer 2.6.0 (django CMS)": (html) => python("html-sanitizer", ["html-sanitizer==2.6.0"], "from html_sanitizer import Sanitizer; print(Sanitizer().sanitize(html))")(html),
  [`bluemonday ${version("golang-github-microcosm-cc-bluemonday-dev")} (Go)`]: go("UGCPolicy"),
  [`Loofah ${version("ruby-loofah")} (Rails)`]: debian("ruby", "-rloofah", "-e", "print Loofah.fragment(STDIN.read).scrub!(:strip).to_s"),
  [`Sanitize ${version("ruby-sanitize")} (Ruby), basic`]: debian("ruby", "-rsanitize", "-e", "print Sanitize.fragment(STDIN.read, Sanitize::Config::BASIC)"),
  [`Sanitize ${version("ruby-sanitize")} (Ruby), relaxed`]: debian("ruby", "-rsanitize", "-e", "print Sanitize.fragment(STDIN.read, Sanitize::Config::RELAXED)"),
  [`htmLawed ${version("php-htmlawed")} (PHP), safe`]: debian("php", "-r", "require '/usr/share/php/php-htmlawed/htmLawed.php'; echo htmLawed(file_get_contents('php://stdin'), ['safe' => 1]);"),
  [`HTML::Restrict ${version("libhtml-restrict-perl")} (Perl), links and paragraphs`]: debian("perl", "-MHTML::Restrict", "-e", "local $/; print HTML::Restrict->new(rules => { a => [qw(href)], p => [], h2 => [] })->process(<STDIN>)"),
  [`OWASP Java HTML Sanitizer ${version("libowasp-java-html-sanitizer-java")}`]: java("Owasp", "org.owasp.html.Sanitizers.FORMATTING.and(org.owasp.html.Sanitizers.LINKS).and(org.owasp.html.Sanitizers.BLOCKS).sanitize(html)", ["owasp-java-html-sanitizer", "guava", "failureaccess"]),
  [`jsoup ${version("libjsoup-java")} (Java), relaxed`]: java("Jsoup", 'org.jsoup.Jsoup.clean(html, "https://www.council.example/", org.jsoup.safety.Safelist.relaxed())', ["jsoup"]),
  [`jsoup ${version("libjsoup-java")} (Java), relaxed, addresses kept`]: java("JsoupKept", 'org.jsoup.Jsoup.clean(html, "https://www.council.example/", org.jsoup.safety.Safelist.relaxed().preserveRelativeLinks(true))', ["jsoup"]),
  "nothing taken out (WordPress administrator)": (html) => html,
};

// --- What a visitor then gets.

async function gets(browser, saved, hasTemplate) {
  const name = "/services/children/complaints.html";
  // An address that was written whole leads to the site that is there to be tried.
  const html = saved.replaceAll(WHOLE, "/");
  const page = councilPage(`<div class="body">${html}</div>`).replace(/<script src="\/guide\/embed\.js" defer><\/script>/, hasTemplate ? '<script src="/complaints/embed.js" defer></script>' : "");
  const site = await openCouncil({ pages: { [name]: page }, at: "/complaints/" });
  const tab = await browser.newPage();
  try {
    await tab.goto(site.address.slice(0, -1) + name);
    const start = tab.frameLocator("complaint-guide iframe, iframe").getByRole("button", { name: /^Start/ });
    if (await start.waitFor({ timeout: 5_000 }).then(() => true, () => false)) {
      const isElement = (await tab.locator("complaint-guide").count()) > 0;
      return isElement ? "guide" : "guide, in a frame";
    }
    const framed = tab.frameLocator("iframe");
    if ((await tab.locator("iframe").count()) > 0) {
      if (await framed.getByText("could read what you write").first().isVisible().catch(() => false)) return "says that it could be read, and leads on";
      if (await framed.getByText("Not found").isVisible().catch(() => false)) return "**404 in the frame**";
      if (await framed.locator("#first-page").isVisible().catch(() => false)) return "how to complain, in the frame";
    }
    const link = tab.locator('a[href*="complaint-guide"]').first();
    if (await link.isVisible().catch(() => false)) {
      // Some editors let every link open a window of its own.
      await link.evaluate((link) => link.removeAttribute("target"));
      await link.click();
      const leads = await tab.getByRole("button", { name: /^Start/ }).waitFor({ timeout: 5_000 }).then(() => true, () => false);
      return leads ? "link" : "**a link that leads nowhere**";
    }
    if (await tab.getByText("<complaint-guide").or(tab.getByText("<iframe")).first().isVisible().catch(() => false)) return "**tags as text**";
    return (await tab.getByText("01632 960 001").isVisible().catch(() => false)) ? "**phone only**" : "**nothing**";
  } finally {
    await tab.close();
    await site.close();
  }
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
const rows = [];
const headers = [];
try {
  for (const [name, filter] of Object.entries(SYSTEMS)) {
    if (wanted.length > 0 && !wanted.some((part) => name.includes(part))) continue;
    const row = [name];
    for (const [snippet, html] of Object.entries(SNIPPETS)) {
      try {
        const given = filter.isWhole ? html.replaceAll('"/complaints/', `"${WHOLE}complaints/`) : ((filter.isMarkdown && MARKDOWN[snippet]) || html);
        row.push(await gets(browser, await (filter.save ?? filter)(given, browser), snippet.includes("becomes")));
      } catch (error) {
        row.push(`not tried (${error.message.split("\n")[0].slice(0, 80)})`);
      }
    }
    rows.push(row);
    console.log(row.join(" | "));
  }
  if (wanted.length === 0) {
    for (const [what, [given]] of Object.entries(SITES)) {
      const page = await browser.newPage();
      const here = await site(given);
      const isStarted = await starts(page, here);
      const { result } = await said(page, here);
      const verdict = { right: "lets it through", stops: "stops it", cannot: "cannot be read" }[result];
      headers.push([what, isStarted ? "yes" : "no", verdict, isStarted === (result === "right") ? "right" : "**wrong**"]);
      console.log(headers.at(-1).join(" | "));
      await page.close();
      await here.close();
    }
  }
} finally {
  await browser.close();
}

if (wanted.length === 0) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  const table = (head, rows) => [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
  writeFileSync(kept, `# What is left of the snippets, and what the self-check says

Made by \`script/sites\` on ${new Date().toISOString().slice(0, 10)}: each snippet of [embedding.md](embedding.md) goes through an editor or a filter, a package by name. What is left is put on a page below a path, and opened in Chromium with the built guide. For the last column \`embed.js\` is in the site's template, as embedding.md says. Where pages are written in Markdown, the links are too.

'link' leads to the guide as a separate page. What is bold leaves no way to the guide.

${table(["System", ...Object.keys(SNIPPETS)], rows)}

## Headers

What each set of headers does, and what the self-check says about it.

${table(["Headers", "The guide starts", "The self-check says: this", "Its verdict is"], headers)}
`);
  console.log("docs/sites.md is written.");
}
