"""Two network namespaces with a bad link between them, which the program `link` is."""

import json
import os
import subprocess

from programs import Hindrance, run

STATION, PORTAL = "10.99.0.1", "10.99.0.2"
# Milliseconds each way: those of a bad link, and of a run that only shows that it works.
DELAY, SMALL_DELAY = 160, 5
RATE, LOSS = 1_000_000, 20  # bits a second, lost of 1 000


def reason_against():
    """Why there can be no bad link on this computer; None where there can."""
    if os.geteuid() != 0:
        return "needs root"
    if not os.path.exists("/dev/net/tun"):
        return "needs /dev/net/tun"
    space, device = f"cvmsync-{os.getpid()}-try", f"cvm{os.getpid() % 1_000_000}t"
    try:
        run(["ip", "netns", "add", space])
    except (Hindrance, OSError):
        return "needs network namespaces"
    try:
        run(["ip", "tuntap", "add", "dev", device, "mode", "tun"])
        # It is deleted with the namespace.
        run(["ip", "link", "set", device, "netns", space])
    except (Hindrance, OSError):
        run(["ip", "link", "del", device], allowed=(0, 1, 2))
        return "needs TUN devices that may be moved"
    finally:
        run(["ip", "netns", "del", space])
    return None


class BadLink:
    """`station` and `portal` are what starts a program in the namespace of that side."""

    made = 0

    def __init__(self, setting):
        BadLink.made += 1
        self.spaces = [f"cvmsync-{os.getpid()}-{BadLink.made}{side}" for side in "sp"]
        self.devices = [f"cvm{os.getpid() % 1_000_000}{side}" for side in "sp"]
        self.station, self.portal = (["ip", "netns", "exec", space] for space in self.spaces)
        self.program = subprocess.Popen(
            [setting.results / "bin/link", *self.devices, *self.figures(setting)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)
        try:
            self.connect()
        except BaseException:
            self.__exit__()
            raise

    def connect(self):
        if self.program.stdout.readline() != "ready\n":
            raise Hindrance("no TUN devices")
        for space, device, address in zip(self.spaces, self.devices, (STATION, PORTAL)):
            run(["ip", "netns", "add", space])
            run(["ip", "link", "set", device, "netns", space])
            inside = ["ip", "-n", space]
            run([*inside, "address", "add", f"{address}/24", "dev", device])
            run([*inside, "link", "set", "lo", "up"])
            run([*inside, "link", "set", device, "up"])
        self.is_reno = all(self.set_reno(space) for space in self.spaces)

    @staticmethod
    def figures(setting):
        return [str(figure) for figure in (setting.scaled(DELAY, SMALL_DELAY), RATE, LOSS)]

    @staticmethod
    def set_reno(space):
        command = "echo reno > /proc/sys/net/ipv4/tcp_congestion_control"
        ended = subprocess.run(["ip", "netns", "exec", space, "sh", "-c", command], stderr=subprocess.DEVNULL)
        return ended.returncode == 0

    def tell(self, command):
        self.program.stdin.write(f"{command}\n")
        self.program.stdin.flush()

    def counts(self):
        """IP bytes and packets that each side sent, and those that were lost."""
        self.tell("counts")
        return json.loads(self.program.stdout.readline())

    def own_interface(self, state):
        """Sets the station's own interface `up` or `down`, as when a cable is pulled."""
        run(["ip", "-n", self.spaces[0], "link", "set", self.devices[0], state])

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.program.stdin.close()
        self.program.wait(20)
        self.program.stdout.close()
        for space in self.spaces:
            subprocess.run(["ip", "netns", "del", space], stderr=subprocess.DEVNULL)


def certificate(folder):
    """A key and a certificate of the portal's address, which is also the authority that the station is to trust."""
    files = folder / "portal.pem", folder / "portal.key"
    run([
        "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
        "-subj", "/CN=null portal", "-addext", f"subjectAltName=IP:{PORTAL}", "-out", files[0], "-keyout",
        files[1]])
    return files
