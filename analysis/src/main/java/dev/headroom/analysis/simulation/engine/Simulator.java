package dev.headroom.analysis.simulation.engine;

import dev.headroom.analysis.simulation.chance.Chance;
import dev.headroom.analysis.simulation.chance.KeyCache;
import dev.headroom.analysis.simulation.chance.Mix;
import dev.headroom.analysis.simulation.chance.Speed;
import dev.headroom.analysis.simulation.engine.Program.Op;
import dev.headroom.analysis.simulation.system.SimBox;
import dev.headroom.analysis.simulation.system.SimSystem;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A system under load, played event by event from simulated second 0 on. The same system and seed
 * always give the same. The load is users, who each send their next request once they have their
 * answer, arrivals by a Poisson process, who do not wait, or both.
 */
public final class Simulator {
  private final int requests;
  private final Op[] ops;

  /** Where requests begin, and after them the background of each box. */
  private final int[] starts;

  private final Mix mix;

  /** CPU time of each step, as far as it is work. */
  private final double[] workSeconds;

  private final Cores[] cores;
  private final Places[] places;
  private final KeyCache[] caches;
  private final Executions[] statements;
  private final Chance chance;
  private final Speed speed;
  private final ResponseSink sink;
  private final EventQueue events = new EventQueue();
  private final Jobs jobs = new Jobs();
  private final WaitingLine ready = new WaitingLine();

  private double now;
  private int users;
  private int usersOnTheirWay;
  private double arrivalsPerSecond;
  private double nextArrival = Double.POSITIVE_INFINITY;
  private int mostInFlight = Integer.MAX_VALUE;
  private long refused;
  private long served;

  /**
   * A system at rest.
   *
   * @param sink is told of each answer
   */
  public Simulator(SimSystem system, long seed, ResponseSink sink) {
    List<SimBox> boxes = system.boxes();
    this.sink = sink;
    this.chance = new Chance(seed);
    this.speed = new Speed(system.speed(), chance);
    this.cores = boxes.stream().map(Cores::new).toArray(Cores[]::new);
    this.places = system.places().stream().map(p -> new Places(p.count())).toArray(Places[]::new);
    this.caches =
        system.caches().stream().map(c -> new KeyCache(c, chance)).toArray(KeyCache[]::new);
    this.statements =
        system.statements().stream().map(s -> new Executions()).toArray(Executions[]::new);
    this.requests = system.requests().size();
    this.starts = new int[requests + boxes.size()];
    this.ops = Program.of(system, starts);
    this.workSeconds = new double[ops.length];
    this.mix = new Mix(system.requests(), chance);
    for (int box = 0; box < boxes.size(); box++) {
      if (boxes.get(box).backgroundCores() > 0) {
        events.add(Program.BACKGROUND_SECONDS * chance.share(), ~box);
      }
    }
  }

  /** From now on so many users; those who are too many leave after their answer. */
  public void users(int count) {
    users = count;
    while (usersOnTheirWay < users) {
      usersOnTheirWay++;
      send(true);
    }
    goOn();
  }

  /**
   * From now on so many arrivals a second; none of them while too many requests are on their way.
   */
  public void arrivals(double perSecond, int most) {
    arrivalsPerSecond = perSecond;
    mostInFlight = most;
    nextArrival =
        perSecond > 0 ? now + chance.exponential(1 / perSecond) : Double.POSITIVE_INFINITY;
  }

  /** Plays on until then. */
  public void runUntil(double seconds) {
    while (true) {
      if (nextArrival <= events.firstTime()) {
        if (nextArrival > seconds) {
          break;
        }
        now = nextArrival;
        arrive();
      } else {
        if (events.firstTime() > seconds) {
          break;
        }
        now = events.firstTime();
        happen(events.poll());
      }
    }
    now = seconds;
  }

  private void arrive() {
    if (jobs.count() < mostInFlight) {
      send(false);
      goOn();
    } else {
      refused++;
    }
    nextArrival = now + chance.exponential(1 / arrivalsPerSecond);
  }

  /** Users' jobs have a request of one's complement, so that their end is known. */
  private void send(boolean byUser) {
    int kind = mix.next();
    ready.add(jobs.begin(byUser ? ~kind : kind, starts[kind], now));
  }

  private void happen(int owner) {
    if (owner < 0) {
      backgroundWork(~owner);
      return;
    }
    Op op = ops[jobs.at[owner]];
    if (op.kind() == Program.Kind.WORK) {
      release(op.target(), jobs.core[owner]);
      if (op.statement() >= 0) {
        statements[op.statement()].add(now - jobs.stepBeganAt[owner]);
      }
    }
    jobs.at[owner]++;
    ready.add(owner);
    goOn();
  }

  private void release(int box, int core) {
    int next = cores[box].next(core, now);
    if (next >= 0) {
      work(next, ops[jobs.at[next]], core);
    }
  }

  private void goOn() {
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
        case DELAY -> {
          events.add(now + chance.time(op.seconds(), op.variation()), job);
          goesOn = false;
        }
        case TAKE -> goesOn = places[op.target()].take(job, now) && next(job);
        case GIVE_BACK -> goesOn = giveBack(job, op);
        case LOOKUP -> jobs.at[job] = caches[op.target()].hit() ? op.onHit() : jobs.at[job] + 1;
        default -> {
          end(job);
          goesOn = false;
        }
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
    double seconds = chance.time(op.seconds(), op.variation()) * speed.cost(now, served);
    jobs.core[job] = core;
    workSeconds[jobs.at[job]] += seconds;
    events.add(cores[op.target()].work(core, op.process(), now, seconds, op.bytes()), job);
  }

  private boolean giveBack(int job, Op op) {
    int other = places[op.target()].giveBack(now);
    if (other >= 0) {
      jobs.at[other]++;
      ready.add(other);
    }
    return next(job);
  }

  private void end(int job) {
    if (jobs.request[job] >= requests) {
      jobs.end(job);
      return;
    }
    boolean byUser = jobs.request[job] < 0;
    served++;
    sink.ended(byUser ? ~jobs.request[job] : jobs.request[job], jobs.sentAt[job], now);
    jobs.end(job);
    if (byUser && usersOnTheirWay <= users) {
      send(true);
    } else if (byUser) {
      usersOnTheirWay--;
    }
  }

  private void backgroundWork(int box) {
    ready.add(jobs.begin(requests + box, starts[requests + box], now));
    events.add(now + Program.BACKGROUND_SECONDS, ~box);
    goOn();
  }

  private List<Counters.OfWork> work() {
    return IntStream.range(0, ops.length)
        .filter(i -> ops[i].kind() == Program.Kind.WORK)
        .mapToObj(i -> Counters.OfWork.of(ops[i], workSeconds[i]))
        .toList();
  }

  /** What has happened until now. */
  public Counters counters() {
    return Counters.of(
        now, cores, places, caches, statements, work(), jobs.count(), refused, served);
  }
}
