"""What other sites, other ports and hostile texts may not do, tried from inside the browser."""
import contextlib
import functools
import http.client
import socket
import time
import urllib.parse

import playwright.sync_api

import pages
from sentences import sentence
from sites import Site, cookies, raw, shows_station, told, token
from station import PATIENCE

SITES = ("evil.example", "127.0.0.1", "localhost")
"""Names under which another site on another port is reached; evil.example leads to this computer too."""

SCRIPT = "<script>alert(1)</script>"
BREAKING = '"><img src=x onerror=alert(1)>'
TEMPLATE = "{{{body}}} {{t.pageHelp}} ${alert(1)}"
"""Texts that would run, break out of an attribute, or be read as a template."""

def attack(text):
    """A sentence whose attack counts in the figure."""
    def keep(function):
        @functools.wraps(function)
        def counted(world):
            world.figures["attacks"] = world.figures.get("attacks", 0) + 1
            faults = list(function(world) or ())
            world.figures["refused"] = world.figures.get("refused", 0) + (not faults)
            yield from faults
        return sentence(text)(counted)
    return keep


@contextlib.contextmanager
def victim(world):
    """A context of the browser in which the page is open, and from which other sites are visited."""
    with world.chromium.visit(world.lived) as visit:
        yield visit


# Other sites

@attack("another site cannot show the page in a frame")
def in_a_frame(world):
    with victim(world) as visit:
        for name in SITES:
            html = f'<p>Site</p><iframe src="{visit.station.address}/" width=900 height=600></iframe>'
            with Site(html) as site:
                page = visit.context.new_page()
                page.goto(f"http://{name}:{site.port}/")
                page.wait_for_timeout(300)
                for frame in page.frames[1:]:
                    if shows_station(frame.content()):
                        yield f"{name} shows the page"
                page.close()


@attack("a form that another site sends changes nothing, even with a code of a form that it has guessed")
def form_from_elsewhere(world):
    with victim(world) as visit:
        right = token(visit)
        before = told(visit.station)
        for name in SITES:
            for path in world.actions[:None if name == SITES[0] else 4]:
                fields = {"jeton": right, "premier": "5550001", "dernier": "5550009", "qui": "Intrus", "niv": "INTRUS",
                          "faire": "ajouter", "acces": "TREM1234", "passe": "mecano-9"}
                inputs = "".join(f'<input name="{key}" value="{value}">' for key, value in fields.items())
                html = f'<form method="post" action="{visit.station.address}{path}">{inputs}</form>'
                with Site(html) as site:
                    page = visit.context.new_page()
                    page.goto(f"http://{name}:{site.port}/")
                    with page.expect_response(lambda answer: answer.request.method == "POST") as sent:
                        page.evaluate("document.forms[0].submit()")
                    if sent.value.status < 400:
                        yield f"{name} {path}: {sent.value.status}"
                    page.close()
        if told(visit.station) != before:
            yield "the station has changed"


@attack("a script of another site can neither read nor change anything")
def fetch_from_elsewhere(world):
    script = """async ([address, paths, body]) => {
      const said = [];
      for (const mode of ['cors', 'no-cors']) for (const path of paths) for (const method of ['GET', 'POST']) {
        try {
          const answer = await fetch(address + path,
            { method, mode, credentials: 'include', body: method === 'POST' ? new URLSearchParams(body) : undefined });
          const text = await answer.text();
          if (text) said.push(`${mode} ${method} ${path}: read ${text.slice(0, 60)}`);
        } catch { /* as it must be */ }
        navigator.sendBeacon(address + path, new URLSearchParams(body));
      }
      return said;
    }"""
    with victim(world) as visit:
        body = {"jeton": token(visit), "niv": "INTRUS", "premier": "5550001", "dernier": "5550009"}
        before = told(visit.station)
        for name in SITES:
            with Site("<p>Site</p>") as site:
                page = visit.context.new_page()
                page.goto(f"http://{name}:{site.port}/")
                yield from page.evaluate(script, [visit.station.address, ["/", "/vivant", *world.actions], body])
                page.close()
        if told(visit.station) != before:
            yield "the station has changed"


@attack("a name that is made to lead to this computer does not reach the page")
def rebinding(world):
    with victim(world) as visit:
        for name in "evil.example", "rebound.example":
            page = visit.context.new_page()
            answer = page.goto(f"http://{name}:{visit.station.port}/")
            if answer.status != 421 or shows_station(page.content()):
                yield f"{name}: {answer.status}"
            page.close()


@attack("a Host that is not the page's own is refused")
def foreign_host(world):
    station = world.lived
    for host in ("evil.example", "127.0.0.1", f"127.0.0.1:{station.port + 1}", f"127.0.0.1.:{station.port}",
                 f"127.0.0.2:{station.port}", f"[::1]:{station.port}", f"evil@127.0.0.1:{station.port}",
                 "localhost:80"):
        status, text = raw(station, "/", host=host)
        if status != 421 and status != 400 or shows_station(text):
            yield f"{host}: {status}"


@attack("what another port learns from the browser's cookies changes nothing, and what it sets lets nobody in")
def other_ports_cookie(world):
    with victim(world) as visit:
        station, own = visit.station, visit.context.cookies(visit.station.address)
        with Site("<p>Site</p>") as site:
            visit.page.goto(f"http://127.0.0.1:{site.port}/")
            stolen = site.cookies[-1]
        before = told(station)
        for path in world.actions:
            for origin in (), (station.port,), (site.port,):
                extra = [("Origin", f"http://127.0.0.1:{port}") for port in origin]
                headers = [("Cookie", stolen), ("Content-Type", "application/x-www-form-urlencoded"), *extra]
                body = b"premier=5550001&dernier=5550009&niv=INTRUS"
                status, _ = raw(station, path, "POST", headers=headers, body=body)
                if status < 400:
                    yield f"a cookie alone is enough for {path}: {status}"
        if told(station) != before:
            yield "the station has changed"
    sets = [("Set-Cookie", f"{cookie['name']}=chosen; Path=/") for cookie in own]
    with Site("<p>Site</p>", sets) as site, world.chromium.visit(world.lived, opened=False) as visit:
        visit.page.goto(f"http://127.0.0.1:{site.port}/")
        answer = visit.go("/")
        if answer.status != 403 or shows_station(visit.text()):
            yield f"a cookie that another port has set: {answer.status}"


@attack("an address of this page that leads on leads to no other site")
def open_redirect(world):
    with victim(world) as visit:
        for target in ("//evil.example/", "https://evil.example/", "/\\evil.example/", "%2F%2Fevil.example",
                       "/%09/evil.example/"):
            with contextlib.suppress(playwright.sync_api.Error):  # the other site does not answer
                visit.go(f"/langue/fr?retour={target}")
        yield from visit.faults


# Who is let in

@attack("without a session nothing is shown, and the page says in both languages how to open it")
def no_session(world):
    with world.chromium.visit(world.lived, opened=False) as visit:
        for path in ["/", *world.actions, "/vivant", "/historique", "/certificat/CVM/4471180"]:
            answer = visit.go(path)
            text = visit.text()
            if answer.status != 403 or shows_station(text) or "4471180" in text:
                yield f"{path}: {answer.status}"
            if path == "/" and not ("cvmsync" in text and text.count("cvmsync") >= 2):
                yield f"does not say in both languages what to do: {text[:300]}"


@attack("a code that opens the page does so once, and a guessed one never")
def one_time_code(world):
    opening = world.lived.opening()
    parts = urllib.parse.urlsplit(opening)
    name, code = parts.query.split("=", 1)
    guesses = ["", "0" * len(code), code[:-1], code + "0", code.swapcase(), code[::-1], "%00", "A" * 5000]
    with world.chromium.visit(world.lived, opened=False) as visit:
        for guess in guesses:
            if guess == code:
                continue
            answer = visit.go(f"{parts.path}?{name}={guess}")
            if answer.status < 400 or shows_station(visit.text()):
                yield f"the guess {guess[:20]}: {answer.status}"
    with world.chromium.visit(world.lived, opened=False) as visit:
        visit.page.goto(opening)
        if not shows_station(visit.text()):
            yield "the code itself does not open the page"
    with world.chromium.visit(world.lived, opened=False) as visit:
        answer = visit.page.goto(opening)
        if answer.status < 400 or shows_station(visit.text()):
            yield f"the code a second time: {answer.status}"


POST = """async ([path, code]) => {
  const body = new URLSearchParams({ premier: '5550001', dernier: '5550009' });
  if (code !== null) body.set('jeton', code);
  return (await fetch(path, { method: 'POST', body })).status;
}"""


@attack("a form with a code that is missing, guessed or of another session is refused, and nothing changes")
def form_code(world):
    with victim(world) as visit, world.chromium.visit(world.lived) as other:
        foreign = token(other)
        own = token(visit)
        before = told(visit.station)
        visit.go("/nouvelle")
        for guess in (None, "", "0" * len(own), own[:-1], own[::-1], foreign):
            if guess == own:
                yield "two sessions have the same code"
                continue
            for path in world.actions:
                status = visit.page.evaluate(POST, [path, guess])
                if status < 400:
                    yield f"{path} with {guess}: {status}"
        if told(visit.station) != before:
            yield "the station has changed"
        if visit.page.evaluate(POST, ["/nouvelle/brouillon", own]) >= 400:
            yield "the right code is refused too"


@attack("looking at every page changes nothing")
def looking_changes_nothing(world):
    with victim(world) as visit:
        pages.crawl(visit)
        before = told(visit.station)
        pages.crawl(visit)
        if told(visit.station) != before:
            yield "the station has changed"


@attack("a path that climbs out of the site leads to no file")
def traversal(world):
    with victim(world) as visit:
        headers = [("Cookie", cookies(visit))]
        for path in ("/../../../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/style.css/../../config.json",
                     "/..%2fstation.key", "/certificat/CVM/..%2f..%2fstation.key", "/.%00/config.json", "//etc/passwd",
                     "/page.js%00.html"):
            status, text = raw(world.lived, path, headers=headers)
            if status < 400 or "root:" in text or "portal\":" in text:
                yield f"{path}: {status}"


@attack("a form of a megabyte is refused, and the page goes on answering")
def huge_form(world):
    with victim(world) as visit:
        headers = [("Cookie", cookies(visit)), ("Origin", visit.station.address),
                   ("Content-Type", "application/x-www-form-urlencoded")]
        body = f"jeton={token(visit)}&remarques=".encode() + b"a" * (1 << 20)
        try:
            status, _ = raw(world.lived, "/nouvelle/verifier", "POST", headers=headers, body=body)
            if status < 400:
                yield f"answered {status}"
        except (ConnectionError, http.client.HTTPException):
            pass
        if visit.go("/").status != 200:
            yield "the page does not answer any more"


@attack("200 connections that send half a request keep nobody from the page, and are closed")
def crowd(world):
    with victim(world) as visit, contextlib.ExitStack() as open_ones:
        crowd = []
        for _ in range(200):
            with contextlib.suppress(OSError):
                one = socket.create_connection(("127.0.0.1", visit.station.port), 5)
                open_ones.enter_context(one)
                one.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1")
                crowd.append(one)
        began = time.monotonic()
        if visit.go("/").status != 200:
            yield "the page does not answer"
        if time.monotonic() - began > PATIENCE:
            yield f"the page takes {time.monotonic() - began:.0f} s"
        for one in crowd:
            one.settimeout(PATIENCE)
            with contextlib.suppress(ConnectionError):
                while one.recv(4096):
                    pass


# Hostile texts

@attack("script in every text field is shown as it was typed, on every page, and runs nowhere")
def script_in_fields(world):
    with world.station(name=f"Garage Exemple {SCRIPT}") as station:
        station.run("stock", "add", "4471180", "4471199", "--who", SCRIPT)
        station.start()
        with world.chromium.visit(station) as visit:
            yield from _type_script(visit)
            shown = 0
            for path in pages.crawl(visit):
                visit.go(path)
                visit.page.wait_for_timeout(50)
                shown += SCRIPT in visit.text() or BREAKING in visit.text()
                for at in visit.page.locator("main script, main img[src='x'], [onerror]").all():
                    yield f"{path}: markup came through: {at.evaluate('(at) => at.outerHTML')[:200]}"
            if shown < 2:
                yield f"only {shown} pages show the texts"
            yield from visit.faults
        log = station.log()
        yield from (f"the log has {text}" for text in (SCRIPT, BREAKING) if text in log)


@sentence("what was refused is in the log, without names, NIVs, texts of forms, codes or passwords")
def log_without_names(world):
    log = world.lived.log()
    if "[Web]" not in log:
        yield "nothing of it is in the log"
    private = ("Tremblay", "Gagnon", "INTRUS", "Intrus", "mecano", "2T1BURHE2HC845127", "M45DEF", "code=", "jeton")
    yield from (f"the log has {text}" for text in private if text in log)


def _type_script(visit):
    """Types hostile texts into every text field of every page with forms, and sends each form."""
    for path in pages.crawl(visit):
        visit.go(path)
        for place in range(visit.page.locator("main form").count()):
            visit.go(path)
            form = visit.page.locator("main form").nth(place)
            for text in (SCRIPT, BREAKING, TEMPLATE):
                fields = form.locator("input:not([type]), input[type=text], input[type=search], textarea")
                for at in range(fields.count()):
                    if fields.nth(at).is_visible() and fields.nth(at).is_enabled():
                        fields.nth(at).fill(text)
                buttons = form.locator("button")
                if not buttons.count():
                    break
                names = [f"{path} with {text}"]
                buttons.last.click()
                visit.page.wait_for_load_state()
                visit.page.wait_for_timeout(50)
                for at in visit.page.locator("main script, main img[src='x'], [onerror]").all():
                    yield f"{names}: markup came through: {at.evaluate('(at) => at.outerHTML')[:200]}"
                visit.go(path)
                form = visit.page.locator("main form").nth(place)
                if not form.count():
                    break
