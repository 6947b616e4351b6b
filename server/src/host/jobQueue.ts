/** What a queue needs to know of a job. */
export interface Queued {
  readonly lane: 'open' | 'index';
  readonly slot?: string;
}

/** Jobs that wait: two lanes, each first come first served; the open lane goes first. */
export class JobQueue<J extends Queued> {
  private readonly open: J[] = [];
  private readonly index: J[] = [];

  /** Adds a job. Returns the job whose slot it takes, if there is one. */
  push(job: J): J | undefined {
    const lane = this[job.lane];
    const earlier = job.slot === undefined ? -1 : lane.findIndex(({ slot }) => slot === job.slot);
    if (earlier < 0) lane.push(job);
    else return lane.splice(earlier, 1, job)[0];
    return undefined;
  }

  /** Puts a job that had begun back in front, unless a later one of its slot waits already; tells whether it did. */
  putBack(job: J): boolean {
    const lane = this[job.lane];
    if (job.slot !== undefined && lane.some(({ slot }) => slot === job.slot)) return false;
    lane.unshift(job);
    return true;
  }

  /** Takes the next job, from the lanes that are allowed. */
  shift(allowed: 'open' | 'all'): J | undefined {
    return this.open.shift() ?? (allowed === 'all' ? this.index.shift() : undefined);
  }

  /** Takes all jobs out, in order. */
  drain(): readonly J[] {
    return [...this.open.splice(0), ...this.index.splice(0)];
  }
}
