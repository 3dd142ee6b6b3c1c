/**
 * The load: Gatling simulations that ramp up, hold plateaus and stop themselves, over any base URL.
 *
 * <p>Here live the simulations ({@link dev.headroom.load.WarmUpSimulation}, {@link
 * dev.headroom.load.ProbeSimulation}, {@link dev.headroom.load.CurveSimulation}), the request mix,
 * the rules by which a run stops early, and the injector's account of its steps and of itself.
 * Nothing of Headroom is imported: the package works alone with {@code mvn gatling:test}, and meets
 * the rest only through the files that it writes. It judges nothing but whether to go on.
 *
 * <p>A program starts them with {@link dev.headroom.load.InjectorCommand} in a process of their
 * own, whose main class is {@link dev.headroom.load.InjectorMain}.
 *
 * <p>Three layers: pure rules over values ({@link dev.headroom.load.LoadPlan}, {@link
 * dev.headroom.load.SaturationRule}, {@link dev.headroom.load.ArrivalGuard}), the state of a run on
 * Gatling's threads ({@link dev.headroom.load.ClosedSchedule}, {@link
 * dev.headroom.load.OpenSchedule}), and the simulations that hang them into Gatling's DSL.
 */
package dev.headroom.load;
