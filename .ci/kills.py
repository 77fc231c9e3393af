"""Kills runs of the program that write, and looks at what stands. See `kills`."""

import hashlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PROGRAM = os.path.abspath(sys.argv[1])
RANDOM = int(sys.argv[2]) if len(sys.argv) > 2 else 200
# The case that alone is to be run.
ONLY = sys.argv[3] if len(sys.argv) > 3 else ""
DAY = ["--today", "2026-11-21"]
# What changes the disk; a build makes some thousand other calls.
CALLS = (
    "openat mkdir mkdirat rename renameat renameat2 unlink unlinkat rmdir write writev pwrite64 fsync fdatasync "
    "syncfs chmod fchmod fchmodat chown fchown fchownat link linkat symlinkat ftruncate flock"
).split()
OPTIONS = {"env": {k: v for k, v in os.environ.items() if not k.startswith(("VEIVALG", "GITHUB", "CI_"))}}
figures = {}


def run(*arguments, **more):
    return subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True, **{**OPTIONS, **more})


def works(*arguments, **more):
    done = run(*arguments, **more)
    assert done.returncode == 0, (arguments, done.stdout, done.stderr)
    return done


def tree(folder):
    """Every file below a folder, by its sum."""
    files = {}
    for path in sorted(Path(folder).rglob("*")):
        if path.is_symlink() or path.is_file():
            files[str(path.relative_to(folder))] = hashlib.sha256(path.read_bytes()).hexdigest()
    return files


def count(what):
    figures[what] = figures.get(what, 0) + 1


class Case:
    """A command that writes: how its place is made, what may stand after a kill, and what after the next run."""

    name = ""

    def __init__(self):
        self.room = Path(tempfile.mkdtemp(prefix="veivalg-kills-"))

    def make(self):
        """The place as it was, anew."""
        shutil.rmtree(self.room)
        shutil.copytree(self.start, self.room, symlinks=True)

    def keep_start(self):
        self.start = Path(tempfile.mkdtemp(prefix="veivalg-kills-"))
        shutil.rmtree(self.start)
        shutil.copytree(self.room, self.start, symlinks=True)

    def end(self):
        shutil.rmtree(self.room)
        shutil.rmtree(self.start)

    def command(self):
        return [PROGRAM, *self.arguments]

    def looked(self, when):
        self.look(when)
        again = run(*self.arguments)
        assert again.returncode in self.statuses, (self.name, when, again.stdout, again.stderr)
        self.look_again(when)

    def all(self):
        begin = time.monotonic()
        process = subprocess.run(self.command(), capture_output=True, **OPTIONS)
        took = time.monotonic() - begin
        assert process.returncode in self.statuses, process.stderr
        for _ in range(RANDOM // len(CASES)):
            self.make()
            process = subprocess.Popen(self.command(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **OPTIONS)
            wait = random.random() * took * 1.1
            time.sleep(wait)
            process.kill()
            process.wait()
            self.looked(f"after {wait:.3f} s")
            count("kills at random moments")
        for call, times in self.calls().items():
            for nth in range(1, times + 1):
                self.make()
                trace = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}"]
                trace += ["-e", f"inject={call}:signal=KILL:when={nth}"]
                subprocess.run(trace + self.command(), capture_output=True, **OPTIONS)
                self.looked(f"at {call} {nth}")
                count("kills at system calls")
        print(f"{self.name}: {figures}", flush=True)
        self.end()

    def calls(self):
        """How often a run makes each call."""
        self.make()
        with tempfile.NamedTemporaryFile("r") as told:
            known = ",".join("?" + call for call in CALLS)
            trace = ["strace", "-f", "-qq", "-o", told.name, "-e", f"trace={known}"]
            subprocess.run(trace + self.command(), capture_output=True, **OPTIONS)
            names = [line.split()[1].split("(")[0] for line in told if "(" in line and "resumed" not in line]
        # Files that are only read, and what it prints, change nothing.
        return {call: names.count(call) for call in CALLS if call != "openat" and call in names}


STRATEGY = {
    "strategy.toml": 'title.nb = "Strategi"\ntitle.nn = "Strategi"\nareas = ["tillit"]\n',
    "veivalg.toml": 'languages = ["nb", "nn"]\n[check]\naccessibility-statement-missing = "off"\n'
    'measure-without-target = "off"\n',
    "measures.toml": '[[measures]]\nid = "naervaer"\nname.nb = "Nærvær"\nname.nn = "Nærvær"\nunit = "percent"\n'
    'source.nb = "Lønn"\nsource.nn = "Løn"\nowner.nb = "HR"\nowner.nn = "HR"\n',
    "areas/tillit/area.toml": 'title.nb = "Tillit"\ntitle.nn = "Tillit"\n\n[[goals]]\nid = "trygge"\n'
    'text.nb = "Vi er trygge."\ntext.nn = "Vi er trygge."\nmeasures = ["naervaer"]\n',
}


def lay(folder, files):
    for path, text in files.items():
        path = folder / path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


class Build(Case):
    name = "build"
    more = []
    statuses = (0,)

    def __init__(self):
        super().__init__()
        strategy = self.room / "s"
        lay(strategy, STRATEGY)
        lay(self.room, {".public.veivalg-backup/viktig.txt": "viktig"})
        self.arguments = ["build", strategy, "--out", self.room / "public", *DAY, *self.more]
        works(*self.arguments)
        (self.room / "public/.DS_Store").write_text("rusk")
        self.old = self.site()
        # Another page, another text, and a page that goes.
        lay(strategy, {
            "strategy.toml": 'title.nb = "Ny"\ntitle.nn = "Ny"\nareas = ["mot"]\n',
            "areas/mot/area.toml": STRATEGY["areas/tillit/area.toml"].replace("Tillit", "Mot"),
        })
        shutil.rmtree(strategy / "areas/tillit")
        self.keep_start()
        works(*self.arguments)
        self.new = self.site()
        self.make()

    def site(self):
        files = tree(self.room / "public")
        return {path: hash for path, hash in files.items() if not path.startswith(".veivalg-stage/")}

    def look(self, when):
        # What a file manager left comes after, and with the next run at the latest.
        files = [{k: v for k, v in files.items() if k != ".DS_Store"} for files in (self.site(), self.old, self.new)]
        assert files[0] in files[1:], (self.name, when)
        assert (self.room / ".public.veivalg-backup/viktig.txt").read_text() == "viktig", when

    def look_again(self, when):
        assert self.site() == self.new, (self.name, when)
        assert (self.room / ".public.veivalg-backup/viktig.txt").read_text() == "viktig", when
        left = sorted(path.name for path in self.room.iterdir())
        assert left == [".public.veivalg-backup", "public", "s"], (self.name, when, left)


class InPlace(Build):
    name = "build --in-place"
    more = ["--in-place"]

    def look(self, when):
        for path, hash in self.site().items():
            assert hash in (self.old.get(path), self.new.get(path)), (when, path)
        assert set(self.old) & set(self.new) <= set(self.site()), when


class First(Build):
    name = "the first build"

    def make(self):
        super().make()
        shutil.rmtree(self.room / "public")

    def look(self, when):
        assert self.site() in ({}, {k: v for k, v in self.new.items() if k != ".DS_Store"}), when

    def look_again(self, when):
        (self.room / "public/.DS_Store").write_text("rusk")
        super().look_again(when)


class Fix(Case):
    name = "check --fix"
    statuses = (0, 1)

    def __init__(self):
        super().__init__()
        slips = ("title.", "Title."), ("text.", "texts.")
        faulty = dict(STRATEGY)
        for right, wrong in slips:
            faulty = {path: text.replace(right, wrong) for path, text in faulty.items()}
        lay(self.room, faulty)
        self.arguments = ["check", self.room, "--fix", "--yes", *DAY]
        self.old = tree(self.room)
        self.keep_start()
        run(*self.arguments)
        self.new = tree(self.room)
        assert self.old != self.new
        self.make()

    def seen(self):
        return {path: hash for path, hash in tree(self.room).items() if ".veivalg-" not in path}

    def look_again(self, when):
        assert tree(self.room) == self.new, (self.name, when, tree(self.room).keys())

    def look(self, when):
        now = self.seen()
        assert now.keys() == self.new.keys(), (self.name, when, now.keys())
        for path, hash in now.items():
            assert hash in (self.old.get(path), self.new[path]), (self.name, when, path)


class Baseline(Fix):
    name = "check --write-baseline"

    def __init__(self):
        Case.__init__(self)
        lay(self.room, STRATEGY)
        lay(self.room, {"areas/tillit/area.toml": STRATEGY["areas/tillit/area.toml"].replace("measures", "# ")})
        self.arguments = ["check", self.room, "--baseline", self.room / "known.toml", "--write-baseline"]
        self.arguments += ["--owner", "Kari", "--until", "2099-01-01", *DAY]
        self.old = tree(self.room)
        self.keep_start()
        run(*self.arguments)
        self.new = tree(self.room)
        self.make()

    def look(self, when):
        assert self.seen() in (self.old, self.new), (self.name, when)


class Accept(Baseline):
    name = "translations accept"

    def __init__(self):
        Case.__init__(self)
        lay(self.room, STRATEGY)
        self.arguments = ["translations", "accept", "--all", "--dir", self.room]
        self.old = tree(self.room)
        self.keep_start()
        works(*self.arguments)
        self.new = tree(self.room)
        self.make()


class Schema(Fix):
    name = "schema --write"

    def __init__(self):
        Case.__init__(self)
        lay(self.room, STRATEGY)
        self.arguments = ["schema", "--write", self.room]
        self.old = tree(self.room)
        self.keep_start()
        works(*self.arguments)
        self.new = tree(self.room)
        self.make()

    def look(self, when):
        for path, hash in self.seen().items():
            assert hash in (self.old.get(path), self.new[path]), (self.name, when, path)


class Draft(Case):
    name = "translations draft"
    statuses = (0,)

    def __init__(self):
        super().__init__()
        files = {path: "\n".join(line for line in text.splitlines() if ".nn" not in line) + "\n"
                 for path, text in STRATEGY.items()}
        files["areas/tillit/nb.md"] = "Vi er trygge sammen.\n\nLedere lytter.\n"
        lay(self.room / "s", files)
        script = self.room / "bin/apertium"
        lay(self.room, {"bin/apertium": "#!/bin/sh\ncase $1 in\n-l) echo '  nob-nno_e';;\n*) sed 's/Vi/Me/g';;\nesac\n"})
        script.chmod(0o755)
        self.arguments = ["translations", "draft", "--to", "nn", "--dir", self.room / "s"]
        OPTIONS["env"]["PATH"] = f"{self.room}/bin:" + OPTIONS["env"]["PATH"]
        self.reviewed = []
        self.before()
        self.keep_start()
        works(*self.arguments)
        self.new = tree(self.room / "s")
        self.make()

    def before(self):
        pass

    def texts(self):
        told = works("translations", self.room / "s", "--all", "--format", "json")
        for entry in json.loads(told.stdout)["entries"]:
            if written := (entry.get("nn") or {}).get("text"):
                yield written, entry["state"]

    def look(self, when):
        # Every text of the machine's says that it is one.
        for written, state in self.texts():
            assert written in self.reviewed or state == "draft", (when, written, state)

    def look_again(self, when):
        now = tree(self.room / "s")
        assert now == self.new, (when, now, self.new)


class DraftAnew(Draft):
    name = "translations draft, of texts that are stale"

    def before(self):
        works(*self.arguments)
        works("translations", "accept", "--all", "--dir", self.room / "s")
        self.reviewed = [written for written, _ in self.texts()]
        for path in "areas/tillit/area.toml", "areas/tillit/nb.md":
            path = self.room / "s" / path
            path.write_text(path.read_text().replace('nb = "Vi er', 'nb = "Vi blir').replace("Ledere", "Vi"))

    def look_again(self, when):
        # An older text whose draft was not written yet waits to be looked at, as a draft does.
        self.look(when)
        assert tree(self.room / "s").keys() == self.new.keys(), (when, tree(self.room / "s").keys())


class Written(Fix):
    """A command that writes several files of a strategy, each the old or the new."""

    # Before it, in the same room.
    first = []
    statuses = (0, 1, 2)

    def __init__(self):
        Case.__init__(self)
        self.files()
        for arguments in self.first:
            works(*arguments, cwd=self.room)
        self.arguments = [argument.replace("ROOM", str(self.room)) for argument in self.arguments]
        self.old = tree(self.room)
        self.keep_start()
        works(*self.arguments)
        self.new = tree(self.room)
        assert self.old != self.new, self.name
        self.make()

    def files(self):
        pass

    def look(self, when):
        for path, hash in self.seen().items():
            if "/.s.veivalg-new/" not in f"/{path}":
                assert hash in (self.old.get(path), self.new.get(path)), (self.name, when, path)


class Figures(Written):
    name = "figures import"
    first = [["figures", "import", "gammel.csv", "--measure", "naervaer", "--dir", "s", "--yes", *DAY]]
    arguments = ["figures", "import", "ROOM/ny.csv", "--measure", "naervaer", "--dir", "ROOM/s", "--yes", "--revise"]
    arguments += DAY

    def files(self):
        lay(self.room / "s", STRATEGY)
        lay(self.room, {"gammel.csv": "År;Verdi\n2024;91\n2025;92\n"})
        lay(self.room, {"ny.csv": "År;Verdi\n2024;93\n2025;94\n2026;95\n"})


class FirstFigures(Figures):
    name = "figures import, of a measure with values"
    first = []

    def files(self):
        super().files()
        values = 'values = [{ period = "2023", value = 90 }, { period = "2024", value = 91 }]\n'
        lay(self.room / "s", {"measures.toml": STRATEGY["measures.toml"] + values})


class New(Written):
    name = "new"
    arguments = ["new", "ROOM/s", "--name", "Vik kommune", "--ci", "github"]


class NewHere(New):
    name = "new, in an empty folder"

    def files(self):
        (self.room / "s").mkdir()

    def make(self):
        super().make()
        (self.room / "s").mkdir(exist_ok=True)

    def seen(self):
        return {path: hash for path, hash in super().seen().items() if "/.veivalg-new/" not in path}


class NewGoal(Written):
    name = "new goal"
    first = [["new", "s"]]
    arguments = ["new", "goal", "ny", "--area", "arbeidsmiljo", "--dir", "ROOM/s"]


class NewArea(NewGoal):
    name = "new area"
    arguments = ["new", "area", "ny", "--dir", "ROOM/s"]


class Rename(NewGoal):
    name = "rename"
    arguments = ["rename", "measure:sykefravaer", "fravaer", "--dir", "ROOM/s"]


class RenameArea(Rename):
    name = "rename, of an area"
    arguments = ["rename", "area:arbeidsmiljo", "miljo", "--dir", "ROOM/s"]

    def look(self, when):
        pass


class Import(Written):
    name = "import"
    arguments = ["import", "ROOM/plan.md", "ROOM/s"]

    def files(self):
        lay(self.room, {"plan.md": PLAN})


class ImportInto(Import):
    name = "import --into"
    first = [["import", "plan.md", "s", "--lang", "nb"]]
    arguments = ["import", "ROOM/plan.md", "--into", "ROOM/s", "--lang", "nn"]


class Theme(NewGoal):
    name = "theme"
    arguments = ["theme", "var", "--dir", "ROOM/s"]


class Export(NewGoal):
    name = "export"
    arguments = ["export", "ROOM/s", "--out", "ROOM/ut"]


PLAN = """# Arbeidsgiverstrategi for Vik kommune

Vi er til for innbyggerne.

## Satsingsområder

### Tillit

Vi stoler på hverandre.

#### Mål

- Vi er trygge.
- Vi sier fra.

### Læring

Vi lærer hele livet.
"""
CASES = [
    Build, InPlace, First, Fix, Baseline, Accept, Schema, Draft, DraftAnew, Figures, FirstFigures, New, NewHere,
    NewGoal, NewArea, Rename, RenameArea, Import, ImportInto, Theme, Export,
]


def mounted(kind, options, act):
    """Does this in a disk of its own; whether there may be one."""
    place = Path(tempfile.mkdtemp(prefix="veivalg-kills-"))
    if subprocess.run(["mount", "-t", kind, *options, "veivalg", str(place)], capture_output=True).returncode:
        print(f"left out: {kind} cannot be mounted here")
        place.rmdir()
        return
    try:
        act(place)
        count("disks of their own")
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)
        place.rmdir()


def full(place):
    """A disk fills up at any moment of a build, in either way."""
    lay(place / "s", STRATEGY)
    arguments = ["build", place / "s", "--out", place / "public", *DAY]
    works(*arguments)
    old = tree(place / "public")
    lay(place / "s", {"strategy.toml": STRATEGY["strategy.toml"].replace("Strategi", "Ny strategi")})
    for more in [], ["--in-place"]:
        for spare in range(0, 600, 20):
            shutil.rmtree(place / "fill", ignore_errors=True)
            (place / "fill").mkdir()
            free = os.statvfs(place).f_bavail * os.statvfs(place).f_bsize // 1024
            if free > spare:
                (place / "fill/x").write_bytes(b"x" * ((free - spare) * 1024))
            done = run(*arguments, *more)
            if done.returncode == 0:
                break
            assert "disken er full" in done.stderr, done.stderr
            assert tree(place / "public") == old, (more, spare, done.stderr)
            count("full disks")
        shutil.rmtree(place / "fill")
        lay(place / "s", {"strategy.toml": STRATEGY["strategy.toml"]})
        works(*arguments)
        assert tree(place / "public") == old
        assert not [path for path in place.iterdir() if path.name.startswith(".")], list(place.iterdir())
        lay(place / "s", {"strategy.toml": STRATEGY["strategy.toml"].replace("Strategi", "Ny strategi")})


def mount_point(place):
    """The output folder is a mount point itself."""
    room = Path(tempfile.mkdtemp(prefix="veivalg-kills-"))
    lay(room, STRATEGY)
    (place / "lost+found").mkdir()
    for title in "Strategi", "Ny":
        lay(room, {"strategy.toml": STRATEGY["strategy.toml"].replace("Strategi", title)})
        works("build", room, "--out", place, *DAY)
        assert title in (place / "nb/index.html").read_text()
    # And bound once more, as to a web server's container.
    bound = Path(tempfile.mkdtemp(prefix="veivalg-kills-"))
    subprocess.run(["mount", "--bind", str(place), str(bound)], check=True)
    try:
        lay(room, {"strategy.toml": STRATEGY["strategy.toml"].replace("Strategi", "Tredje")})
        works("build", room, "--out", bound, *DAY)
        works("build", room, "--out", place, "--in-place", *DAY)
        assert "Tredje" in (bound / "nb/index.html").read_text()
    finally:
        subprocess.run(["umount", "-l", str(bound)], check=True)
    subprocess.run(["mount", "-o", "remount,ro", str(place)], check=True)
    before = tree(place)
    lay(room, {"strategy.toml": STRATEGY["strategy.toml"].replace("Strategi", "Fjerde")})
    done = run("build", room, "--out", place, *DAY)
    assert done.returncode == 2 and "ingenting er endret" in done.stderr, done.stderr
    assert tree(place) == before
    shutil.rmtree(room)


def overlay():
    """The output folder lies in a lower layer, and cannot be renamed."""
    def act(place):
        for name in "lower", "upper", "work", "all":
            (place / name).mkdir()
        lay(place / "lower/s", STRATEGY)
        works("build", place / "lower/s", "--out", place / "lower/public", *DAY)
        layers = f"lowerdir={place}/lower,upperdir={place}/upper,workdir={place}/work,redirect_dir=off"
        mount = ["mount", "-t", "overlay", "overlay", "-o", layers, str(place / "all")]
        if subprocess.run(mount, capture_output=True).returncode:
            print("left out: an overlay cannot be mounted here")
            return
        lay(place / "all/s", {"strategy.toml": STRATEGY["strategy.toml"].replace("Strategi", "Ny")})
        works("build", place / "all/s", "--out", place / "all/public", *DAY)
        assert "Ny" in (place / "all/public/nb/index.html").read_text()
        assert not [path for path in (place / "all").iterdir() if path.name.startswith(".")]
        subprocess.run(["umount", "-l", str(place / "all")], check=True)
        count("overlays")
    mounted("tmpfs", ["-o", "size=64m"], act)


def no_permission():
    """Somebody who may write in the output folder alone, and in nothing at all."""
    if os.geteuid():
        print("left out: only root can be somebody else")
        return
    room = Path(tempfile.mkdtemp(prefix="veivalg-kills-"))
    room.chmod(0o755)
    lay(room / "s", STRATEGY)
    works("build", room / "s", "--out", room / "public", *DAY)
    old = tree(room / "public")
    lay(room / "s", {"strategy.toml": STRATEGY["strategy.toml"].replace("Strategi", "Ny")})
    somebody = {"user": 65534, "group": 65534, "extra_groups": []}
    done = run("build", room / "s", "--out", room / "public", *DAY, **somebody)
    assert done.returncode == 2 and "ingen tilgang" in done.stderr, done.stderr
    assert tree(room / "public") == old
    for path in [room / "public", *(room / "public").rglob("*")]:
        os.chown(path, 65534, 65534)
    number = (room / "public").stat().st_ino
    works("build", room / "s", "--out", room / "public", *DAY, **somebody)
    assert "Ny" in (room / "public/nb/index.html").read_text()
    assert (room / "public").stat().st_ino == number
    count("runs without permission")
    shutil.rmtree(room)


def at_once():
    """Four builds at once, and a build while the preview looks at the folder."""
    room = Path(tempfile.mkdtemp(prefix="veivalg-kills-"))
    lay(room / "s", STRATEGY)
    arguments = [PROGRAM, "build", str(room / "s"), *DAY]
    serve = subprocess.Popen([PROGRAM, "serve", str(room / "s"), "--port", "0"],
                             stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **OPTIONS)
    try:
        for _ in range(5):
            runs = [subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, **OPTIONS)
                    for _ in range(4)]
            for one in runs:
                _, told = one.communicate()
                assert one.returncode == 0, told
                count("builds at once")
        assert serve.poll() is None, "the preview ended"
    finally:
        serve.send_signal(signal.SIGINT)
        serve.wait()
    one = tree(room / "s/public")
    works("build", room / "s", "--out", room / "alone", *DAY)
    assert one == tree(room / "alone")
    assert not [path for path in (room / "s").iterdir() if path.name.startswith(".public")]
    shutil.rmtree(room)


if __name__ == "__main__":
    random.seed(os.environ.get("KILLS_SEED"))
    for case in CASES:
        if ONLY in ("", case.name):
            case().all()
    if ONLY:
        sys.exit()
    mounted("tmpfs", ["-o", "size=8m"], full)
    mounted("tmpfs", ["-o", "size=32m"], mount_point)
    overlay()
    no_permission()
    at_once()
    for what, number in figures.items():
        print(f"{what}: {number}")
