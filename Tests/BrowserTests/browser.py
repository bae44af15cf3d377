"""Chromium, one process for all tests, and a person at its keyboard and scanner."""
import contextlib
import time
import urllib.parse

from playwright.sync_api import sync_playwright

import station as stations

WAIT = 10_000
"""Milliseconds that a page may take to show something."""

HOSTS = "MAP evil.example 127.0.0.1,MAP rebound.example 127.0.0.1"
"""Names of other sites, which lead to this computer as a rebinding name server would make them."""

WATCH = """addEventListener('securitypolicyviolation', (event) => {
  console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`);
})"""


class Chromium:
    def __init__(self):
        self.playwright = sync_playwright().start()
        self.browser = self.playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", f"--host-resolver-rules={HOSTS}"])

    @contextlib.contextmanager
    def visit(self, station, language="fr", width=1280, theme="light", javascript=True, opened=True):
        """A page of the station in a context of its own, which `cvmsync open` has let in unless `opened` is false."""
        context = self.browser.new_context(
            viewport={"width": width, "height": 800}, color_scheme=theme, java_script_enabled=javascript,
            timezone_id=stations.ZONE)
        context.set_default_timeout(WAIT)
        visit = Visit(context, station)
        try:
            if opened:
                visit.open(language)
            yield visit
        finally:
            context.close()

    def close(self):
        self.browser.close()
        self.playwright.stop()


class Visit:
    """One page and what went wrong in it: errors of the script, breaches of the policy, requests to elsewhere."""

    def __init__(self, context, station):
        self.context, self.station, self.faults = context, station, []
        self.page = context.new_page()
        self.watch(self.page)

    def watch(self, page):
        page.add_init_script(WATCH)
        page.on("pageerror", lambda error: self.faults.append(f"{page.url}: script error {error}"))
        page.on("console", self._console)
        page.on("dialog", self._dialog)
        page.on("request", self._request)

    def _console(self, message):
        # A refused form is a page with a status of 400 or more; Chromium tells it in the console too.
        if message.type == "error" and "Failed to load resource" not in message.text:
            self.faults.append(f"{self.page.url}: {message.text}")

    def _dialog(self, dialog):
        if dialog.type != "beforeunload":
            self.faults.append(f"{self.page.url}: a dialog: {dialog.message}")
        dialog.dismiss()

    def _request(self, request):
        if not request.url.startswith((self.station.address + "/", "data:,")):
            self.faults.append(f"{self.page.url}: a request to {request.url}")

    def open(self, language="fr"):
        """Opens the page with a one-time code, in a language."""
        self.page.goto(self.station.opening())
        self.go(f"/langue/{language}?retour=/")

    def go(self, path):
        return self.page.goto(urllib.parse.urljoin(self.station.address, path))

    def text(self):
        return self.page.locator("body").inner_text()

    def path(self):
        return urllib.parse.urlsplit(self.page.url).path


REACHED = """(selector) => { const at = document.activeElement; return at !== null && at.matches(selector); }"""
LIST = """(at) => ({ options: [...at.options].map((o) => [o.value, o.label.trim()]), index: at.selectedIndex })"""


class Person:
    """Works with keyboard and scanner only, and counts the keys that are pressed."""

    most_tabs = 150

    def __init__(self, visit):
        self.visit, self.page, self.keys, self.scans = visit, visit.page, 0, 0
        self.scanner = visit.context.new_cdp_session(visit.page)

    def press(self, key, times=1):
        for _ in range(times):
            self.page.keyboard.press(key)
            self.keys += 1

    def enter(self):
        """Presses Enter on what has the focus, as late as a person does after a letter, and waits for what comes."""
        self.page.wait_for_timeout(160)
        with self.page.expect_navigation():
            self.press("Enter")

    def reach(self, selector, backwards=False):
        """Goes on with the Tab key to a control."""
        for _ in range(self.most_tabs):
            if self.page.evaluate(REACHED, selector):
                return
            self.press("Shift+Tab" if backwards else "Tab")
        raise AssertionError(f"the Tab key does not reach {selector} on {self.visit.path()}")

    def type(self, name, text):
        """Types into a field, in place of what is in it: the Tab key selects that."""
        self.reach(f'[name="{name}"]')
        self.page.keyboard.type(text)
        self.keys += len(text)

    def scan(self, name, code, end=("Enter",)):
        """Scans a code while a field has the focus."""
        self.reach(f'[name="{name}"]')
        self.burst(code, end)

    def burst(self, code, end=("Enter",)):
        """A scan wherever the focus is: keys 5 ms apart, however slow this computer is."""
        began = time.time()
        for place, key in enumerate([*code, *end]):
            self._strike(key, began + place * 0.005)
        self.page.wait_for_timeout(200)
        self.scans += 1

    def _strike(self, key, moment):
        """A key at a moment of the scanner's own, in seconds."""
        text, modifiers = {"Enter": ("\r", 0), "Control+j": ("", 2)}.get(key, (key, 0))
        event = {"key": key.rpartition("+")[2], "text": text, "modifiers": modifiers, "timestamp": moment}
        if key == "Enter":
            event |= {"code": "Enter", "windowsVirtualKeyCode": 13}
        self.scanner.send("Input.dispatchKeyEvent", {"type": "keyDown" if text else "rawKeyDown", **event})
        self.scanner.send("Input.dispatchKeyEvent", {"type": "keyUp", **event, "text": ""})

    def choose(self, name, value):
        """Chooses from a list or among buttons by value or the start of its text, or ticks a box (True)."""
        selector = f'[name="{name}"]'
        self.reach(selector)
        field = self.page.locator(f"{selector}:focus")
        kind = field.evaluate("(at) => at.type")
        if kind == "checkbox":
            if field.is_checked() != (value is True):
                self.press("Space")
        elif kind == "radio":
            if not field.is_checked():
                self.press("Space")
            for _ in range(self.page.locator(selector).count()):
                if self.page.locator(f"{selector}:checked").get_attribute("value") == value:
                    return
                self.press("ArrowDown")
            raise AssertionError(f"{name} has no choice {value}")
        else:
            told = field.evaluate(LIST)
            places = [i for i, (code, label) in enumerate(told["options"])
                      if code == value or label.casefold().startswith(value.casefold())]
            if not places:
                raise AssertionError(f"{name} has no choice {value}: {told['options']}")
            steps = places[0] - told["index"]
            self.press("ArrowDown" if steps > 0 else "ArrowUp", abs(steps))

    def put(self, name, value):
        """Types or chooses, as the field asks."""
        kind = self.page.locator(f'[name="{name}"]').first.evaluate("(at) => at.type")
        if kind in ("text", "textarea", "password", "search"):
            self.type(name, value)
        else:
            self.choose(name, value)

    def follow(self, selector):
        """Reaches a link or a button and presses Enter."""
        self.reach(selector)
        self.enter()
