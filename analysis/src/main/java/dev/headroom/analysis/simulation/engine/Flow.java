package dev.headroom.analysis.simulation.engine;

import dev.headroom.analysis.simulation.chance.Chance;
import dev.headroom.analysis.simulation.chance.KeyCache;
import dev.headroom.analysis.simulation.chance.Speed;
import dev.headroom.analysis.simulation.engine.basic.EventQueue;
import dev.headroom.analysis.simulation.engine.basic.WaitingLine;
import dev.headroom.analysis.simulation.system.SimSystem;

/** Jobs on their way through the steps of a program. */
final class Flow {
  /** Is told of each job that ends. */
  interface Sink {
    /**
     * @param kind that it began with
     * @param ok whether it was not refused
     */
    void ended(int kind, double sentAt, boolean ok);
  }

  private final Op[] ops;
  private final int refusedAt;
  private final Cores[] cores;
  private final Places[] places;
  private final KeyCache[] caches;
  private final Meters meters;
  private final Chance chance;
  private final Speed speed;
  private final EventQueue events;
  private final Sink sink;
  private final Jobs jobs = new Jobs();
  private final WaitingLine ready = new WaitingLine();
  private double now;
  private long served;

  Flow(SimSystem system, Program program, Chance chance, EventQueue events, Sink sink) {
    this.ops = program.ops().toArray(Op[]::new);
    this.refusedAt = program.starts().get(program.starts().size() - 1);
    this.chance = chance;
    this.speed = new Speed(system.speed(), chance);
    this.cores = system.boxes().stream().map(Cores::new).toArray(Cores[]::new);
    this.places = system.places().stream().map(Places::new).toArray(Places[]::new);
    this.caches =
        system.caches().stream().map(c -> new KeyCache(c, chance)).toArray(KeyCache[]::new);
    this.meters = new Meters(program.ops(), cores.length, system.statements().size());
    this.events = events;
    this.sink = sink;
  }

  /** It is as late as that now. */
  void at(double seconds) {
    now = seconds;
  }

  /**
   * Begins a job, which waits for {@link #goOn}.
   *
   * @param kind that its end is told with
   * @param start step at which it begins
   */
  void begin(int kind, int start) {
    ready.add(jobs.begin(kind, start, now));
  }

  /** A request was answered. */
  void served() {
    served++;
  }

  /** The step ends at which a job is. */
  void happen(int job) {
    Op op = ops[jobs.at[job]];
    if (op.kind() == Op.Kind.WORK) {
      release(op.target(), jobs.core[job]);
      if (op.statement() >= 0) {
        meters.executed(op.statement(), now - jobs.stepBeganAt[job]);
      }
    }
    jobs.at[job]++;
    ready.add(job);
    goOn();
  }

  private void release(int box, int core) {
    int next = cores[box].next(core, now);
    if (next >= 0) {
      work(next, ops[jobs.at[next]], core);
    }
  }

  void goOn() {
    while (ready.size() > 0) {
      advance(ready.poll());
    }
  }

  /** Until it has to wait for something. */
  private void advance(int job) {
    boolean goesOn = true;
    while (goesOn) {
      Op op = ops[jobs.at[job]];
      switch (op.kind()) {
        case WORK -> goesOn = begin(job, op);
        case DELAY -> goesOn = delay(job, op);
        case TAKE -> goesOn = take(job, op);
        case GIVE_BACK -> goesOn = giveBack(job, op);
        case LOOKUP -> jobs.at[job] = caches[op.target()].hit() ? op.goOnAt() : jobs.at[job] + 1;
        case RETRY -> goesOn = retry(job, op);
        case CONNECT -> {
          meters.connection(op.target());
          goesOn = next(job);
        }
        default -> goesOn = end(job, op.kind() == Op.Kind.END);
      }
    }
  }

  private boolean next(int job) {
    jobs.at[job]++;
    return true;
  }

  private boolean begin(int job, Op op) {
    jobs.stepBeganAt[job] = now;
    int core = cores[op.target()].take();
    if (core < 0) {
      cores[op.target()].waitForCore(job);
    } else {
      work(job, op, core);
    }
    return false;
  }

  private void work(int job, Op op, int core) {
    Cores of = cores[op.target()];
    // What goes on without any request is warm from the begin.
    long warmed = op.process() == of.backgroundAccount() ? Long.MAX_VALUE : served;
    double seconds = chance.time(op.seconds(), op.variation()) * speed.cost(now, warmed);
    jobs.core[job] = core;
    meters.took(jobs.at[job], seconds);
    events.add(of.work(core, op.process(), now, seconds, op.bytes()), job);
  }

  private boolean delay(int job, Op op) {
    double seconds = chance.time(op.seconds(), op.variation());
    meters.took(jobs.at[job], seconds);
    events.add(now + seconds, job);
    return false;
  }

  private boolean take(int job, Op op) {
    if (places[op.target()].refuses()) {
      jobs.at[job] = refusedAt;
      return true;
    }
    jobs.stepBeganAt[job] = now;
    return places[op.target()].take(job, now) && next(job);
  }

  private boolean giveBack(int job, Op op) {
    Places of = places[op.target()];
    if (of.lostShare() > 0 && chance.share() < of.lostShare()) {
      of.lose(now);
      return next(job);
    }
    int other = of.giveBack(now);
    if (other >= 0) {
      int wanted = ops[jobs.at[other]].statement();
      if (wanted >= 0) {
        meters.waited(wanted, now - jobs.stepBeganAt[other]);
      }
      jobs.at[other]++;
      ready.add(other);
    }
    return next(job);
  }

  private boolean retry(int job, Op op) {
    if (chance.share() >= op.share()) {
      return next(job);
    }
    meters.deadlock(op.target());
    jobs.at[job] = op.goOnAt();
    return true;
  }

  private boolean end(int job, boolean ok) {
    int kind = jobs.request[job];
    double sentAt = jobs.sentAt[job];
    jobs.end(job);
    sink.ended(kind, sentAt, ok);
    return false;
  }

  int inFlight() {
    return jobs.count();
  }

  /** What has happened until now. */
  Counters counters(long refused) {
    return Counters.of(now, cores, places, caches, meters, jobs.count(), refused, served);
  }
}
