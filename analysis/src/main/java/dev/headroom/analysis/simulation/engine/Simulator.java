package dev.headroom.analysis.simulation.engine;

import dev.headroom.analysis.simulation.chance.Chance;
import dev.headroom.analysis.simulation.chance.Mix;
import dev.headroom.analysis.simulation.engine.basic.EventQueue;
import dev.headroom.analysis.simulation.system.SimBox;
import dev.headroom.analysis.simulation.system.SimSystem;
import java.util.List;

/**
 * A system under load, played event by event from simulated second 0 on. The same system and seed
 * always give the same. The load is users, who each send their next request once they have their
 * answer, arrivals by a Poisson process, who do not wait, or both.
 */
public final class Simulator {
  private final List<SimBox> boxes;
  private final int requests;

  /** Where requests begin, and after them the background of each box and its batch work. */
  private final int[] starts;

  private final Chance chance;
  private final Mix mix;
  private final Flow flow;
  private final ResponseSink sink;
  private final EventQueue events = new EventQueue();

  private double now;
  private int users;
  private int usersOnTheirWay;
  private double arrivalsPerSecond;
  private double nextArrival = Double.POSITIVE_INFINITY;
  private int mostInFlight = Integer.MAX_VALUE;
  private long refused;

  /**
   * A system at rest.
   *
   * @param sink is told of each answer
   */
  public Simulator(SimSystem system, long seed, ResponseSink sink) {
    this.boxes = system.boxes();
    this.sink = sink;
    this.chance = new Chance(seed);
    this.requests = system.requests().size();
    Program program = Program.of(system);
    this.starts = program.starts().stream().mapToInt(Integer::intValue).toArray();
    this.mix = new Mix(system.requests(), chance);
    this.flow = new Flow(system, program, chance, events, this::ended);
    for (int box = 0; box < boxes.size(); box++) {
      if (boxes.get(box).backgroundCores() > 0 || boxes.get(box).batch().cores() > 0) {
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
    flow.goOn();
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
        to(nextArrival);
        arrive();
      } else {
        if (events.firstTime() > seconds) {
          break;
        }
        to(events.firstTime());
        happen(events.poll());
      }
    }
    to(seconds);
  }

  private void to(double seconds) {
    now = seconds;
    flow.at(seconds);
  }

  private void arrive() {
    if (flow.inFlight() < mostInFlight) {
      send(false);
      flow.goOn();
    } else {
      refused++;
    }
    nextArrival = now + chance.exponential(1 / arrivalsPerSecond);
  }

  /** Users' jobs have a request of one's complement, so that their end is known. */
  private void send(boolean byUser) {
    int kind = mix.next();
    flow.begin(byUser ? ~kind : kind, starts[kind]);
  }

  private void happen(int owner) {
    if (owner < 0) {
      backgroundWork(~owner);
    } else {
      flow.happen(owner);
    }
  }

  private void backgroundWork(int box) {
    if (boxes.get(box).backgroundCores() > 0) {
      flow.begin(requests, starts[requests + box]);
    }
    if (boxes.get(box).batch().coresAt(now) > 0) {
      flow.begin(requests, starts[requests + boxes.size() + box]);
    }
    events.add(now + Program.BACKGROUND_SECONDS, ~box);
    flow.goOn();
  }

  private void ended(int kind, double sentAt, boolean ok) {
    if (kind >= requests) {
      return;
    }
    boolean byUser = kind < 0;
    tell(byUser ? ~kind : kind, sentAt, ok);
    if (byUser && usersOnTheirWay <= users) {
      send(true);
    } else if (byUser) {
      usersOnTheirWay--;
    }
  }

  private void tell(int request, double sentAt, boolean ok) {
    if (ok) {
      flow.served();
      sink.ended(request, sentAt, now);
    } else {
      sink.refused(request, sentAt, now);
    }
  }

  /** What has happened until now. */
  public Counters counters() {
    return flow.counters(refused);
  }
}
