/**
 * How right Headroom is, by experiments whose truth is known. One repeat of each runs in the build;
 * {@code .ci/accuracy} runs more and prints the tables of docs/ACCURACY.md.
 */
package dev.headroom.cli.accuracy;
