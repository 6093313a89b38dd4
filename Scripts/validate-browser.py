"""Checks pages in headless Chromium with axe-core, that a phone need not scroll sideways, and that text is dark on paper; can also save
pictures and a PDF.

    validate-browser.py [--pictures FOLDER] AXE.MIN.JS PAGE…

It speaks the DevTools protocol with Chromium over a pipe, and needs only Python's standard library.
A fragment, wrapped or not, is also checked as a system leaves it that removes <style>, style, class, id and scripts: every number must
still be there and be seen, and no shape may be black.
Exits with 1 if axe-core finds a fault that is serious or critical, a page is wider than the phone, or one of the others fails.
"""

import argparse
import base64
import json
import os
import pathlib
import subprocess
import sys
import tempfile

DESKTOP = {"width": 1280, "height": 900, "deviceScaleFactor": 1, "mobile": False}
PHONE = {"width": 390, "height": 844, "deviceScaleFactor": 2, "mobile": True}
FAILING = ("serious", "critical")


class Browser:
    """A headless Chromium with one page."""

    def __init__(self, program):
        self.profile = tempfile.TemporaryDirectory(prefix="validate-", ignore_cleanup_errors=True)
        commands, self.commands = os.pipe()
        self.answers, answers = os.pipe()
        options = ["--headless=new", "--remote-debugging-pipe", "--no-first-run", "--disable-gpu", "--disable-dev-shm-usage",
                   "--hide-scrollbars", f"--user-data-dir={self.profile.name}"]
        if os.geteuid() == 0:
            options.append("--no-sandbox")  # Chromium refuses root's sandbox; only our own pages are opened
        self.process = subprocess.Popen(
            ["sh", "-c", f'exec "$@" 3</dev/fd/{commands} 4>/dev/fd/{answers}', "sh", program, *options, "about:blank"],
            pass_fds=(commands, answers), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(commands)
        os.close(answers)
        self.pending, self.number, self.session = b"", 0, None
        targets = self.call("Target.getTargets")["targetInfos"]
        page = next(target["targetId"] for target in targets if target["type"] == "page")
        self.session = self.call("Target.attachToTarget", targetId=page, flatten=True)["sessionId"]
        self.call("Page.enable")

    def close(self):
        self.process.terminate()
        self.process.wait()
        self.profile.cleanup()

    def receive(self):
        while b"\0" not in self.pending:
            piece = os.read(self.answers, 1 << 20)
            if not piece:
                raise SystemExit("Chromium 意外退出 · Chromium ended unexpectedly")
            self.pending += piece
        message, self.pending = self.pending.split(b"\0", 1)
        return json.loads(message)

    def call(self, method, **parameters):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        self.send(json.dumps(message).encode() + b"\0")
        while True:
            answer = self.receive()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise SystemExit(f"{method}: {answer['error']['message']}")
                return answer["result"]

    def send(self, content):
        while content:
            content = content[os.write(self.commands, content):]

    def open(self, path, screen):
        self.call("Emulation.setDeviceMetricsOverride", **screen)
        self.call("Page.navigate", url=path.resolve().as_uri())
        while self.receive().get("method") != "Page.loadEventFired":
            pass

    def run(self, script):
        answer = self.call("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in answer:
            raise SystemExit(json.dumps(answer["exceptionDetails"], ensure_ascii=False))
        return answer["result"].get("value")

    def picture(self, file):
        file.write_bytes(base64.b64decode(self.call("Page.captureScreenshot", captureBeyondViewport=True)["data"]))

    def printed(self, file):
        document = self.call("Page.printToPDF", preferCSSPageSize=True, printBackground=False, generateTaggedPDF=True)
        file.write_bytes(base64.b64decode(document["data"]))


def faults(browser, axe):
    """What axe-core finds: `(impact, rule, help, elements)`, and how many rules passed."""
    browser.run(axe)
    result = json.loads(browser.run("axe.run(document, {resultTypes: ['violations']}).then(JSON.stringify)"))
    found = [
        (one["impact"], one["id"], one["help"], [node["target"][0] for node in one["nodes"]]) for one in result["violations"]
    ]
    return found, len(result["passes"])


# Texts on paper that are lighter than a mid grey, which a printer renders in dots.
PALE = """
Array.from(document.querySelectorAll("body *")).filter(function (element) {
  if (!element.checkVisibility()) return false;
  if (!Array.from(element.childNodes).some(function (node) { return node.nodeType === 3 && node.data.trim(); })) return false;
  var style = getComputedStyle(element), colour = element.closest("svg") ? style.fill : style.color;
  var parts = (colour.match(/[0-9.]+/g) || [0, 0, 0]).map(Number);
  return (parts.length > 3 && parts[3] < 1) || 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2] > 110;
}).map(function (element) { return element.tagName.toLowerCase() + " " + element.textContent.trim().slice(0, 20); })
"""

# Leaves of a fragment what a system does that removes style sheets and all that they or scripts hold on to.
STRIP = """
(function () {
  function numbers() { return (document.body.innerText.match(/[0-9][0-9,.]*/g) || []).sort().join(" "); }
  var before = numbers();
  document.querySelectorAll("style, script").forEach(function (element) { element.remove(); });
  document.querySelectorAll("*").forEach(function (element) {
    ["style", "class", "id"].forEach(function (name) { element.removeAttribute(name); });
  });
  var faults = [];
  if (numbers() !== before) faults.push("numbers are lost");
  document.querySelectorAll("table").forEach(function (table) {
    if (!(table.border > 0)) faults.push("a table without rules: " + table.innerText.slice(0, 20));
  });
  document.querySelectorAll("svg rect, svg path, svg circle, svg polygon").forEach(function (shape) {
    if (getComputedStyle(shape).fill === "rgb(0, 0, 0)") faults.push("a black shape");
  });
  document.querySelectorAll("td, th, p, li").forEach(function (element) {
    if (element.innerText.trim() && !element.checkVisibility()) faults.push("hidden: " + element.textContent.slice(0, 20));
  });
  return faults;
})()
"""


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--pictures", type=pathlib.Path)
    options.add_argument("--chromium", default="chromium")
    options.add_argument("axe", type=pathlib.Path)
    options.add_argument("pages", type=pathlib.Path, nargs="+")
    options = options.parse_args()
    axe = options.axe.read_text(encoding="utf-8")
    failed = False
    browser = Browser(options.chromium)
    try:
        for page in options.pages:
            for name, screen in (("1280", DESKTOP), ("390", PHONE)):
                browser.open(page, screen)
                found, passed = faults(browser, axe)
                for impact, rule, text, elements in found:
                    print(f"{page}: {name} px: {impact}: {rule}: {text} ({len(elements)}: {', '.join(map(str, elements[:3]))} …)")
                serious = sum(impact in FAILING for impact, *_ in found)
                width = browser.run("document.documentElement.scrollWidth")
                # A fragment has the width that its system gives it.
                fits = width <= screen["width"] or page.name == "fragment.html"
                print(f"{page}: {name} px: axe-core: {serious} serious or critical, {len(found) - serious} other, {passed} rules passed; "
                      f"the page is {width} px wide{'' if fits else ': IT SCROLLS SIDEWAYS'}")
                failed = failed or serious > 0 or not fits
                if options.pictures:
                    stem = options.pictures / "-".join(page.parts[-3:-1] + (() if page.stem == "index" else (page.stem,)))
                    browser.picture(stem.with_name(f"{stem.name}-{name}.png"))
            browser.call("Emulation.setEmulatedMedia", media="print")
            browser.open(page, DESKTOP)
            pale = browser.run(PALE)
            print(f"{page}: 印刷 · print: {len(pale)} 处浅色文字 · pale texts{''.join(f'; {text}' for text in pale[:3])}")
            failed = failed or bool(pale)
            browser.call("Emulation.setEmulatedMedia", media="")
            if page.name == "fragment.html":
                browser.open(page, DESKTOP)
                lost = browser.run(STRIP)
                print(f"{page}: 去掉样式之后 · stripped: {len(lost)} 处错误 · errors{''.join(f'; {fault}' for fault in lost[:3])}")
                failed = failed or bool(lost)
            if options.pictures:
                browser.open(page, DESKTOP)
                browser.printed(stem.with_name(f"{stem.name}.pdf"))
    finally:
        browser.close()
    sys.exit(failed)


main()
