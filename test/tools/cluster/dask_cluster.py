"""Runs `jiaokan pipe` on a real Dask cluster on this machine and compares it with one process.

    npm run build
    python3 test/tools/cluster/dask_cluster.py --documents 3000

A scheduler and workers are started on 127.0.0.1, each worker a process with one thread. Documents are generated from a
seed (`documents.py`). The steps, of which `--steps` chooses:

    alone       one process reads everything; its memory is watched
    cluster     two workers read everything, and one of them is killed half way: the answers must be the same to the byte
    throughput  a part is read by one worker and by two, in turn, three times
    files       `jiaokan names` over the documents as files, on one machine
    names       `jiaokan names --from` over what the cluster gave must say the same

What a step needs of the one before lies in `--folder`, so that steps can be run one by one. Needs Python's `distributed`
(Debian: python3-distributed) and Node. It is no part of `npm test`.
"""

import argparse
import hashlib
import itertools
import json
import os
import pathlib
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time

from distributed import Client, as_completed

from documents import documents

CLI = str(pathlib.Path(__file__).parents[3] / "dist" / "cli.js")
PIPE = ["node", CLI, "pipe", "--emit-keys", "--quiet", "--locale", "en"]


def processor_seconds(usage):
    return usage.ru_utime + usage.ru_stime


def answer(part, answers):
    """What a task does: one partition through one process, as Spark's RDD.pipe and Hadoop Streaming do it.

    The answers are written beside their place and renamed, so that a task that is done twice does no harm."""
    unfinished = f"{answers}.{os.getpid()}"
    with open(part, "rb") as lines, open(unfinished, "wb") as output:
        process = subprocess.Popen(PIPE, stdin=lines, stdout=output)
        _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        raise RuntimeError(f"jiaokan pipe ended with {status} on {part}")
    os.replace(unfinished, answers)
    return processor_seconds(usage)


def digest(file):
    with open(file, "rb") as content:
        found = hashlib.sha256()
        for chunk in iter(lambda: content.read(1 << 20), b""):
            found.update(chunk)
        return found.hexdigest()


class Cluster:
    """A scheduler and workers, each a process of its own."""

    def __init__(self, workers):
        self.folder = tempfile.TemporaryDirectory()
        scheduler_file = os.path.join(self.folder.name, "scheduler.json")
        common = ["--scheduler-file", scheduler_file, "--no-dashboard"]
        self.scheduler = self.start("dask_scheduler", "--host", "127.0.0.1", "--port", "0", *common)
        self.workers = [
            self.start("dask_worker", "--host", "127.0.0.1", "--nthreads", "1", "--no-nanny", *common,
                       "--local-directory", self.folder.name)
            for _ in range(workers)
        ]
        self.client = Client(scheduler_file=scheduler_file, timeout=300)
        self.client.wait_for_workers(workers, timeout=300)
        # Workers find `answer` in this file, as they would find a package that is installed on their machine.
        self.client.run(lambda folder: sys.path.insert(0, folder), str(pathlib.Path(__file__).parent))

    def start(self, program, *arguments):
        return subprocess.Popen(
            [sys.executable, "-m", f"distributed.cli.{program}", *arguments],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=self.folder.name,
        )

    def close(self):
        self.client.close()
        for process in [*self.workers, self.scheduler]:
            process.kill()
            process.wait()
        self.folder.cleanup()


def spread(parts, folder, workers, kill_after_parts=None):
    """Answers all parts with so many workers. Gives the files, the seconds they took and the processor seconds."""
    folder.mkdir(exist_ok=True)
    cluster = Cluster(workers)
    try:
        files = [folder / f"{part.stem}.answers" for part in parts]
        begun = time.monotonic()
        futures = cluster.client.map(answer, [str(part) for part in parts], [str(file) for file in files], pure=False)
        done = 0
        for _ in as_completed(futures):
            done += 1
            if done == kill_after_parts:
                os.kill(cluster.workers[0].pid, signal.SIGKILL)
                print(f"killed a worker after {done} of {len(parts)} parts", flush=True)
        spent = sum(cluster.client.gather(futures))
        return files, time.monotonic() - begun, spent
    finally:
        cluster.close()


class Work:
    """The input, cut into parts, and what steps leave for one another."""

    def __init__(self, chosen):
        self.folder = pathlib.Path(chosen.folder or tempfile.mkdtemp(prefix="jiaokan-cluster-"))
        self.count = chosen.documents
        (self.folder / "parts").mkdir(parents=True, exist_ok=True)
        self.parts = []
        lines = documents(chosen.documents)
        while part := list(itertools.islice(lines, chosen.partition)):
            file = self.folder / "parts" / f"{len(self.parts):04}.jsonl"
            if not file.exists():
                file.write_text("".join(part), encoding="utf-8")
            self.parts.append(file)
        self.bytes = sum(file.stat().st_size for file in self.parts)

    def digests(self):
        return json.loads((self.folder / "digests.json").read_text())

    def answers(self):
        return [self.folder / "answers" / f"{part.stem}.answers" for part in self.parts]


def memory(process):
    """Resident memory in MB; None when the process has ended."""
    try:
        status = pathlib.Path(f"/proc/{process.pid}/status").read_text()
        return next(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmRSS"))
    except (OSError, StopIteration):
        return None


def alone(work):
    """One process for everything; what it answers is kept as a digest for each part."""
    begun = time.monotonic()
    process = subprocess.Popen(PIPE, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    marks = []

    def feed():
        for number, part in enumerate(work.parts):
            process.stdin.write(part.read_bytes())
            marks.append((number + 1, memory(process)))
        process.stdin.close()

    feeder = threading.Thread(target=feed)
    feeder.start()
    digests = []
    for part in work.parts:
        found = hashlib.sha256()
        with open(part, "rb") as lines:
            for _ in lines:
                found.update(process.stdout.readline())
        digests.append(found.hexdigest())
    assert process.stdout.read() == b"", "there are more answers than texts"
    feeder.join()
    _, status, usage = os.wait4(process.pid, 0)
    assert status == 0, f"jiaokan pipe ended with {status}"
    (work.folder / "digests.json").write_text(json.dumps(digests))
    spent = processor_seconds(usage)
    print(f"one process: {time.monotonic() - begun:.0f} s, {spent:.0f} s of a processor, "
          f"{1000 * spent / work.count:.1f} ms a document", flush=True)
    known = [f"{megabytes:.0f}" for _, megabytes in marks if megabytes is not None]
    print(f"its memory in MB after each part: {' '.join(known)}", flush=True)


def cluster(work):
    expected = work.digests()
    files, seconds, spent = spread(work.parts, work.folder / "answers", 2, max(1, len(work.parts) // 2))
    assert [digest(file) for file in files] == expected, "the cluster answers otherwise than one process"
    print(f"2 workers, one killed half way: {seconds:.0f} s, {spent:.0f} s of processors for the parts that count, "
          "same answers to the byte", flush=True)


def throughput(work, size):
    """Small parts of their own, so that the end of the last task weighs little."""
    folder = work.folder / "throughput"
    folder.mkdir(exist_ok=True)
    lines = list(itertools.islice(documents(work.count), 4 * size))
    parts = []
    for number in range(4):
        parts.append(folder / f"{number}.jsonl")
        parts[-1].write_text("".join(lines[number * size : (number + 1) * size]), encoding="utf-8")
    rates = {1: [], 2: []}
    for _ in range(3):
        for workers, known in rates.items():
            load = os.getloadavg()[0]
            _, seconds, spent = spread(parts, folder / f"by{workers}", workers)
            known.append(len(lines) / seconds)
            print(f"{workers} worker{'s' * (workers - 1)}: {len(lines)} documents in {seconds:.0f} s, "
                  f"{spent:.0f} s of processors, {known[-1]:.0f} documents/s (load before: {load:.1f})", flush=True)
    one, two = (statistics.median(known) for known in rates.values())
    print(f"medians: {one:.0f} and {two:.0f} documents/s, {two / one:.2f} times", flush=True)


def told(work, *arguments):
    """What `jiaokan names` says, and what it cost."""
    begun = time.monotonic()
    process = subprocess.Popen(
        ["node", "--max-old-space-size=8192", CLI, "names", "--format", "json", *arguments],
        stdout=subprocess.PIPE,
        cwd=work.folder / "corpus",
    )
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    assert status == 0, f"jiaokan names ended with {status}"
    cost = f"{time.monotonic() - begun:.0f} s, {processor_seconds(usage):.0f} s of a processor, {usage.ru_maxrss / 1024:.0f} MB"
    return json.loads(output)["names"], cost


def files(work):
    """The documents as files, and what one machine says of their names."""
    corpus = work.folder / "corpus"
    for part in work.parts:
        with open(part, encoding="utf-8") as lines:
            for record in map(json.loads, lines):
                file = corpus / record["id"]
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(record["text"], encoding="utf-8")
    whole, cost = told(work, "--no-cache", "--jobs", "1")
    (work.folder / "whole.json").write_text(json.dumps(whole))
    print(f"names over {work.count} files: {cost}", flush=True)


def names(work):
    shards, cost = told(work, *(argument for file in work.answers() for argument in ("--from", str(file))))
    print(f"names from {len(work.parts)} shards: {cost}", flush=True)
    whole = json.loads((work.folder / "whole.json").read_text())
    assert len(whole) > 0, "there is nothing to tell apart"
    assert shards == whole, "the shards say otherwise than one machine"
    print(f"the same answer: {len(whole)} suspected names", flush=True)


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--documents", type=int, default=3000)
    options.add_argument("--partition", type=int, default=250, help="documents for each task")
    options.add_argument("--sample", type=int, default=250, help="documents for each of four tasks of the throughput")
    options.add_argument("--steps", default="alone,cluster,throughput,files,names")
    options.add_argument("--folder", help="where parts and answers lie; default: a new one")
    chosen = options.parse_args()
    work = Work(chosen)
    print(f"{work.count} documents, {work.bytes / 1e6:.1f} MB, {len(work.parts)} parts, {os.cpu_count()} processors, "
          f"in {work.folder}", flush=True)
    steps = {
        "alone": lambda: alone(work),
        "cluster": lambda: cluster(work),
        "throughput": lambda: throughput(work, chosen.sample),
        "files": lambda: files(work),
        "names": lambda: names(work),
    }
    for step in chosen.steps.split(","):
        steps[step]()


if __name__ == "__main__":
    main()
