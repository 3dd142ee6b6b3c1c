/**
 * Goals of Maven over the {@code headroom} command: a goal's parameters become the command's words,
 * the command runs in a JVM of its own, and how it ends becomes how the build ends. What a goal
 * does is the command's: nothing is measured, read or decided here.
 */
package dev.headroom.maven;
