"""Other sites and ports on this computer, and requests as no browser sends them."""
import http.client
import http.server
import re
import threading


class Site:
    """Another site on this computer, on a port of its own; keeps the cookies that browsers bring it."""

    def __init__(self, html="", headers=()):
        self.html, self.cookies = html, []
        site = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                site.cookies.append(self.headers.get("Cookie", ""))
                self.send_response(200)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                for name, value in headers:
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(site.html.encode())

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def port(self):
        return self.server.server_address[1]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()


def told(station):
    """What the station has, as its commands tell it: certificates, drafts and lots."""
    return station.run("list", "--json", "--limit", 500, allowing=(0, 10)) + re.sub(
        r'"(at|asOf)":"[^"]*",?', "", station.run("stock", "list", "--json"))


def raw(station, path, method="GET", host=None, headers=(), body=None):
    """A request as no browser sends it: (status, text)."""
    connection = http.client.HTTPConnection("127.0.0.1", station.port, timeout=10)
    connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
    connection.putheader("Host", host or f"127.0.0.1:{station.port}")
    for name, value in headers:
        connection.putheader(name, value)
    if body is not None:
        connection.putheader("Content-Length", str(len(body)))
    connection.endheaders(body)
    try:
        answer = connection.getresponse()
        return answer.status, answer.read().decode(errors="replace")
    finally:
        connection.close()


def cookies(visit):
    return "; ".join(f"{c['name']}={c['value']}" for c in visit.context.cookies(visit.station.address))


def token(visit):
    """The code of a form of the page."""
    visit.go("/nouvelle")
    return visit.page.locator('[name="jeton"]').first.get_attribute("value")


def shows_station(text):
    return "Garage Exemple" in text
