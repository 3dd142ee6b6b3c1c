/**
 * Gatling's own log. Its binary layout carries no version of its own and Gatling calls it an
 * implementation detail, so it is decoded by the version that its first record names, and refused
 * where that is unknown.
 *
 * <p>Fixed width, big-endian, no record length, no checksum. A string is an int of bytes (0: empty,
 * nothing follows), the bytes, and one byte of coding (0 Latin-1, 1 UTF-16 in the writer's order,
 * little-endian on x86-64 and arm64). A cached string is an int k: k &gt; 0, a string follows and
 * becomes entry k; k &lt; 0, entry −k. Groups are an int n and n cached strings.
 *
 * <pre>
 * 0 RUN      string version, string class, long start in epoch ms, string description,
 *            int n + n strings (scenarios), int n + n × (int length, bytes) (assertions)
 * 1 REQUEST  groups, cached name, int start, int end, bool ok, cached message
 * 2 USER     int scenario, bool start, int time
 * 3 GROUP    groups, int start, int end, int cumulated response time, bool ok
 * 4 ERROR    cached message, int time
 * </pre>
 *
 * <p>Times are ms after the start of the run. Source: Gatling 3.13 to 3.15, {@code
 * LogFileDataWriter.scala} and {@code RecordHeader.scala}.
 */
package dev.headroom.profiler.responses.gatling;
