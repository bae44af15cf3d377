"""What tests share: one Chromium, a station that has lived a day, and what was seen on its pages."""
import contextlib
import functools

import browser
import pages
import station
import survey


class World:
    def __init__(self):
        self.closing = contextlib.ExitStack()
        self.figures = {}

    @functools.cached_property
    def chromium(self):
        chromium = browser.Chromium()
        self.closing.callback(chromium.close)
        return chromium

    @functools.cached_property
    def lived(self):
        """A station whose certificates have every state, and that is signed in. Tests only look at it."""
        made = station.Station()
        self.closing.callback(made.remove)
        return station.lived(made)

    @functools.cached_property
    def desk(self):
        """A station with blank papers and a portal that is off, in which tests type."""
        made = station.Station()
        self.closing.callback(made.remove)
        made.run("stock", "add", "4471180", "4471279", "--who", "Exemple Tremblay")
        made.start()
        return made

    @functools.cached_property
    def actions(self):
        """The paths to which the forms of the site are sent."""
        with self.chromium.visit(self.lived) as visit:
            return pages.actions(visit)

    @contextlib.contextmanager
    def station(self, *arguments, **options):
        """A new station with a portal of its own, both off."""
        made = station.Station(*arguments, **options)
        try:
            yield made
        finally:
            made.remove()

    @functools.cached_property
    def survey(self):
        return survey.Survey(self)

    def close(self):
        self.closing.close()
