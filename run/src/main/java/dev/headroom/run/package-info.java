/**
 * The run directory: the one contract that Headroom's modules share.
 *
 * <p>Here live its format, its manifest and its reader; no measuring and no judging, so that
 * anybody may record a run with other tools and have it analysed. What the files hold stands in the
 * packages below. Format {@value dev.headroom.run.FormatVersion#CURRENT_TEXT}:
 *
 * <pre>
 * run.json                     {@link dev.headroom.run.RunManifest}, written first, never changed
 * load/simulation*.log         Gatling's own logs, untouched, one an injector and a phase
 * load/steps*.jsonl            {@link dev.headroom.run.load.StepEvent} a line: what the injector began and ended
 * load/times*.hlog             HdrHistogram interval log, 1 s, microseconds: response times as our own simulations measured them, beside a log of Gatling's in milliseconds
 * load/responses.hlog          derived: HdrHistogram interval log, 1 s, microseconds, a tag for each request and {@link dev.headroom.run.load.FailureKind outcome}
 * load/*-2of3.*, metrics/injector.*-2of3.jsonl  the same of the second of three injectors that shared a phase
 * metrics/&lt;box&gt;.&lt;source&gt;.jsonl  {@link dev.headroom.run.series.Sample} a line: {"t": epoch seconds, "v": {"metric key": number, ...}}
 * statements/&lt;box&gt;.jsonl      {@link dev.headroom.run.statement.StatementSnapshot} a line
 * profiles/&lt;box&gt;.jfr          async-profiler and JDK events of the box's JVM (a second JVM: &lt;box&gt;.&lt;pid&gt;.jfr)
 * events.jsonl                 {@link dev.headroom.run.event.Event} a line; the last one of a whole run is "complete"
 * diagnosis.json, report.html  derived: delete and regenerate
 * </pre>
 *
 * <p>In the names of metrics' files, the name of a machine or {@code injector} may stand for that
 * of a box. The machine that records is called {@code host}; boxes and machines share one space of
 * names. Times are seconds since the Unix epoch as decimal numbers, on the recorder's clock;
 * samples that a source reports of the past are on the clock of that source. Raw files have one
 * writer each, grow by whole lines that are flushed as they are written, and are never rewritten;
 * derived files and the manifest are written beside and renamed. Samples may come in any order; of
 * two values of a metric and an instant in one file the first one counts.
 *
 * <p>A reader leaves out a line that is damaged, such as the torn last one, takes a missing file as
 * missing evidence, and takes a missing "complete" event as a run that was broken off; it lists
 * each as a {@link dev.headroom.run.Gap}, and only a damaged manifest ends the reading.
 *
 * <p>Where several injectors share a phase, each has files of its own, whose names end with which
 * it is and of how many. Readers take them as one: responses of all logs are added, second by
 * second; accounts of steps are put together as {@link dev.headroom.run.load.SharedSteps} says;
 * figures of the injectors stay apart, and whoever wants one adds counts and takes the worst
 * lateness. An injector that is lost, or that joins late, is an event.
 *
 * <p>Gatling's log counts milliseconds. What came back, when, how often and why it failed is taken
 * from it; how long it took from the injector's own times, where there are any ({@link
 * dev.headroom.run.load.ResponseTimesCursor}). Their tags are {@code ok|request} and {@code
 * ko|request}; a second may have several lines for one, which are added. They include what Gatling
 * does before it sends a request and until its answer was checked. In {@code responses.hlog} a
 * response time of 0 is one below a millisecond in a log that counts those.
 *
 * <p>A metric key is a name of the catalogue ({@link dev.headroom.run.metric.Metrics}), followed by
 * attributes where one box has several of the kind: {@code process.cpu.time{process=java}}. Names
 * and units follow OpenTelemetry's semantic conventions where those have one.
 *
 * <p>An unknown major version of the format is refused by name; a newer minor version is read, and
 * fields that this version does not know are left out. Since 1.1 there are several {@code machines}
 * and a box names its own; 1.0 had one {@code machine}, the one that records. Since 1.1, too,
 * events of a collector name it in their attribute {@code collector}. Steps of a traffic model may
 * say which index of dispersion was asked of their arrivals; what was obtained follows from the
 * injector's counters of arrivals. Several injectors may share a phase. The injector may leave
 * response times of its own.
 */
package dev.headroom.run;
