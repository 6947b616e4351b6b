"""Runs `jiaokan pipe` on a real Dask cluster on this machine and compares it with one process.

    npm run build
    python3 test/tools/cluster/dask_cluster.py --documents 3000

A scheduler and workers are started on 127.0.0.1, each worker a process with one thread. Documents are generated from a
seed. Three things are told: the time of one process, of one and two workers, and of two workers of which one is killed
while it works. The answers must be the same to the byte each time. Needs Python's `distributed` (Debian:
python3-distributed) and Node. It is no part of `npm test`.
"""

import argparse
import json
import os
import pathlib
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time

from distributed import Client

CLI = str(pathlib.Path(__file__).parents[3] / "dist" / "cli.js")
FAMILY = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明"
PLACES = ["云岭市第一人民医院", "清河县人民医院", "云岭大学", "清河县卫生健康局"]
DEEDS = ["昨天在会上介绍了今年的工作", "参加了义诊并看望了病人", "与来访的客人进行了座谈"]


def document(chance):
    def person():
        return chance.choice(FAMILY) + chance.choice(GIVEN) + chance.choice(GIVEN)

    def sentence():
        return f"{chance.choice(PLACES)}主任{person()}{chance.choice(DEEDS)}{chance.randrange(10**6)}。"

    paragraphs = ["".join(sentence() for _ in range(chance.randint(2, 5))) for _ in range(chance.randint(3, 8))]
    width = chance.randint(20, 50)
    wrapped = ["\n".join(text[i : i + width] for i in range(0, len(text), width)) for text in paragraphs]
    return "\n\n".join(wrapped if chance.random() < 0.4 else paragraphs)


def documents(count):
    chance = random.Random(7)
    return [
        json.dumps({"id": number, "text": document(chance)}, ensure_ascii=False) + "\n"
        for number in range(count)
    ]


def answer(lines):
    """What a task does: one partition through one process, as Spark's RDD.pipe and Hadoop Streaming do it."""
    done = subprocess.run(
        ["node", CLI, "pipe", "--quiet"], input="".join(lines).encode(), stdout=subprocess.PIPE, check=True
    )
    return done.stdout


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
        self.client = Client(scheduler_file=scheduler_file, timeout=120)
        self.client.wait_for_workers(workers, timeout=120)

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


def spread(lines, size, workers, kill_after=None):
    """The answers of a cluster, the seconds they took, and whether a worker was killed while it worked."""
    cluster = Cluster(workers)
    killed = threading.Event()
    done = threading.Event()

    def kill():
        if not done.wait(kill_after):
            os.kill(cluster.workers[0].pid, signal.SIGKILL)
            killed.set()

    try:
        parts = [lines[start : start + size] for start in range(0, len(lines), size)]
        begun = time.monotonic()
        if kill_after is not None:
            threading.Thread(target=kill).start()
        futures = cluster.client.map(answer, parts, pure=False)
        answers = b"".join(cluster.client.gather(futures))
        done.set()
        return answers, time.monotonic() - begun, killed.is_set()
    finally:
        done.set()
        cluster.close()


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--documents", type=int, default=3000)
    options.add_argument("--partition", type=int, default=250, help="documents for each task")
    chosen = options.parse_args()
    lines = documents(chosen.documents)
    megabytes = sum(len(line.encode()) for line in lines) / 1e6
    print(f"{len(lines)} documents, {megabytes:.1f} MB, {os.cpu_count()} processors", flush=True)

    begun = time.monotonic()
    expected = answer(lines)
    alone = time.monotonic() - begun
    assert expected.count(b"\n") == len(lines), "a line is missing"
    print(f"one process: {alone:.1f} s, {len(lines) / alone:.0f} documents/s", flush=True)

    for workers in (1, 2):
        answers, seconds, _ = spread(lines, chosen.partition, workers)
        assert answers == expected, "the cluster answers otherwise than one process"
        print(f"{workers} workers: {seconds:.1f} s, {len(lines) / seconds:.0f} documents/s, same answers", flush=True)

    answers, slowed, killed = spread(lines, chosen.partition, 2, kill_after=seconds / 2)
    assert answers == expected, "a killed worker costs answers"
    assert killed, "the work was done before the worker could be killed"
    print(f"2 workers, one killed after {seconds / 2:.1f} s: {slowed:.1f} s, same answers", flush=True)


if __name__ == "__main__":
    main()
