/**
 * The load: Gatling simulations that ramp up, hold plateaus and stop themselves, over any base URL.
 *
 * <p>Nothing of Headroom is imported: the packages below work alone with {@code mvn gatling:test},
 * and meet the rest only through the files that they write; a test that sees both sides holds the
 * names in those files together. The load judges nothing but whether to go on.
 *
 * <p>From the inside out: {@link dev.headroom.load.option} (what may be set), {@link
 * dev.headroom.load.system} (the same in a file), {@link dev.headroom.load.key} (which ids), {@link
 * dev.headroom.load.mix} (what is sent), {@link dev.headroom.load.traffic} (when it is sent),
 * {@link dev.headroom.load.shape} (rates over time in words), {@link dev.headroom.load.plan} (which
 * steps, and when to stop), {@link dev.headroom.load.record} (the injector's account of its steps
 * and of itself), {@link dev.headroom.load.times} (how long requests took, in microseconds), {@link
 * dev.headroom.load.schedule} (the state of a run on Gatling's threads), {@link
 * dev.headroom.load.gatling} (all of it in Gatling's terms), {@link dev.headroom.load.simulation}
 * (the simulations), {@link dev.headroom.load.injector} (a process of its own for a simulation).
 */
package dev.headroom.load;
