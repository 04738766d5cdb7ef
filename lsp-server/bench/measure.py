#!/usr/bin/env python3
"""usage: measure.py CLIENT [PART...]    Measures the language server of dist/ and prints a table; on an idle machine.

CLIENT is a folder with lsp_client.py, make_big_cobol.py and make_positions.py: a client for any language server on standard input and output that
times start, problems, keystrokes and completion (its --help says how), and what generates programs and places to complete. They are no part of
this repository. Without it (`-`) the parts `memory` and `workspace` can be measured.
PARTs: start open edit inline memory workspace; all where none is named. Details are kept as JSON in target/lsp-bench.
"""
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "target" / "lsp-bench"
DIST = ROOT / "dist" / "bin" / "cobolwright"
PARTS = ("start", "open", "edit", "inline", "memory", "workspace")
STARTS = 7
COLD_OPENS = 5


def main():
    if len(sys.argv) < 2 or any(part not in PARTS for part in sys.argv[2:]):
        sys.exit(__doc__)
    client, parts = sys.argv[1], sys.argv[2:] or PARTS
    if not DIST.exists():
        sys.exit("there is no distribution in dist/; ./dev build makes it")
    OUT.mkdir(parents=True, exist_ok=True)
    print("load of the last minute: %.1f" % os.getloadavg()[0])
    print("| | goal | p50 | p95 | most |\n|---|--:|--:|--:|--:|")
    for part in parts:
        globals()["measure_" + part](client)


def row(what, goal, values, unit="ms"):
    values = sorted(values)
    p95 = values[min(len(values) - 1, round(0.95 * (len(values) - 1)))]
    cells = (what, goal, *("%.0f %s" % (v, unit) for v in (statistics.median(values), p95, values[-1])))
    print("| %s (%d) | %s | %s | %s | %s |" % (cells[0], len(values), *cells[1:]), flush=True)


def bank():
    """A copy of the samples, so that nothing is written into them."""
    folder = OUT / "bank"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(ROOT / "samples" / "bank", folder, ignore=shutil.ignore_patterns(".cobolwright"))
    return folder


def ask(client, name, root, *options):
    """Runs the client. @return what it measured"""
    result = OUT / (name + ".json")
    command = [sys.executable, str(Path(client) / "lsp_client.py"), "--cmd", "%s lsp --stdio" % DIST, "--root", str(root)]
    subprocess.run([*command, *map(str, options), "--json", str(result)], check=True, stdout=subprocess.DEVNULL)
    return json.loads(result.read_text())


def measure_start(client):
    folder = bank()
    times = []
    for i in range(STARTS):
        measured = ask(client, "start", folder, "--passes", 0, "--idle", 0)
        times.append(measured["startup"]["spawn_to_initialize_ms"]["median"])
    row("start of the process to initialize answered", "1,000 ms", times)


def measure_open(client):
    folder = bank()
    program = folder / "cobol" / "CICS2000.cbl"
    program.write_text(cics_program(2_000))
    times = []
    for i in range(COLD_OPENS):
        measured = ask(client, "open", folder, "--files", program, "--passes", 1, "--warmup", 0)
        times.append(measured["per_file"]["cobol/CICS2000.cbl"]["open_cold_ms"])
    row("didOpen to problems, CICS program of 2,000 lines, first file of a new process", "300 ms", times)


def measure_edit(client):
    folder = OUT / "big"
    folder.mkdir(exist_ok=True)
    program = folder / "BIG10K.cbl"
    subprocess.run([sys.executable, str(Path(client) / "make_big_cobol.py"), "--lines", "10000", "--out", str(program)],
                   check=True, stdout=subprocess.DEVNULL)
    measured = ask(client, "edit", folder, "--files", program, "--passes", 1, "--warmup", 0, "--edits", 120,
                   "--completions", 60, "--idle", 5)
    file = measured["per_file"]["BIG10K.cbl"]
    row("keystroke to problems, 10,000 lines", "30 ms", [s["first_ms"] for s in file["edit"]["samples"] if s["first_ms"] is not None])
    for letters in ("prefix0", "prefix2"):
        times = file["completion"][letters]["ms"]
        print("| list of words, 10,000 lines, %s letters typed (%d) | 30 ms | %.0f ms | %.0f ms | %.0f ms |"
              % (letters[-1], times["n"], times["median"], times["p95"], times["max"]))


def measure_inline(client):
    folder = bank()
    positions = OUT / "positions.jsonl"
    subprocess.run([sys.executable, str(Path(client) / "make_positions.py"), str(folder / "cobol"), "--out", str(positions), "--n", "150", "--root", str(folder)],
                   check=True, stdout=subprocess.DEVNULL)
    measured = ask(client, "inline", folder, "--complete-bench", positions, "--complete-method", "inline", "--idle", 20)
    times = [r["ms"] for r in measured["results"] if r["ms"] is not None]
    row("ghost text at a new place", "150 ms", times[10:])
    print("| resident memory at most, `samples/bank`, with the specialist | | | | %.0f MB |" % measured["memory"]["rss_peak_mb"])


def measure_memory(_):
    folder = OUT / "workspace200"
    for what, goal, specialist in (("with the specialist", "700 MB", {}), ("without its weights", "300 MB", {"COBOLWRIGHT_SPECIALIST": "/nonexistent"})):
        shutil.rmtree(folder, ignore_errors=True)
        said = workspace(folder, specialist, "--programs", "200", "--changed", "1")
        now = [int(kb) / 1024 for kb in re.findall(r"VmRSS: (\d+) kB", said)]
        most = [int(kb) / 1024 for kb in re.findall(r"VmHWM: (\d+) kB", said)]
        print("| resident, 200 programs and 200 copybooks read, %s | %s | %.0f MB | | %.0f MB |" % (what, goal, max(now), max(most)), flush=True)


def measure_workspace(_):
    folder = OUT / "workspace8000"
    shutil.rmtree(folder, ignore_errors=True)
    print("\n8,000 programs and 8,000 copybooks; the first file is to be served within 2 s:\n")
    print(workspace(folder, {}, "--cancel"))


def workspace(folder, environment, *options):
    return subprocess.run([str(DIST), "bench-workspace", str(folder), *options], env={**os.environ, **environment}, check=True,
                          text=True, stdout=subprocess.PIPE).stdout


def cics_program(lines):
    """A program of a terminal dialogue, of about so many lines."""
    text = """\
       IDENTIFICATION DIVISION.
       PROGRAM-ID. CICS2000.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       COPY CBACCT REPLACING ==:AC:== BY ==AC==.
       COPY CBDATL.
       01  WS-RESP                 PIC S9(8) COMP.
       01  WS-KEY                  PIC X(14).
       01  WS-COUNT                PIC 9(5) VALUE ZERO.
       01  WS-TEXT                 PIC X(60).
       LINKAGE SECTION.
       01  DFHCOMMAREA             PIC X(100).
       PROCEDURE DIVISION.
       0000-MAIN.
           EXEC CICS HANDLE ABEND LABEL(9999-END) END-EXEC.
"""
    step = """\
       {n}-STEP.
           MOVE DFHCOMMAREA(1:14) TO WS-KEY
           EXEC CICS READ FILE('ACCTFILE') INTO(AC-ACCOUNT-RECORD)
               RIDFLD(WS-KEY) RESP(WS-RESP)
           END-EXEC
           EVALUATE WS-RESP
               WHEN DFHRESP(NORMAL)
                   ADD 1 TO WS-COUNT
                   IF WS-COUNT > {n}
                       MOVE 'STEP {n}' TO WS-TEXT
                       PERFORM 9000-SHOW
                   END-IF
               WHEN DFHRESP(NOTFND)
                   MOVE 'NOT FOUND' TO WS-TEXT
                   EXEC CICS SEND TEXT FROM(WS-TEXT) LENGTH(60)
                       ERASE FREEKB
                   END-EXEC
               WHEN OTHER
                   EXEC CICS ABEND ABCODE('A{n}') END-EXEC
           END-EVALUATE.
"""
    end = """\
       9000-SHOW.
           EXEC CICS SEND TEXT FROM(WS-TEXT) LENGTH(60) END-EXEC.
       9999-END.
           EXEC CICS RETURN END-EXEC.
           GOBACK.
"""
    steps = range(100, 100 + (lines - text.count("\n") - end.count("\n")) // (step.count("\n") + 1))
    return text + "".join("           PERFORM %d-STEP.\n" % n for n in steps) + "           GO TO 9999-END.\n" \
        + "".join(step.format(n=n) for n in steps) + end


if __name__ == "__main__":
    main()
