/** What a JVM's profile says: stacks with their weights, and the methods that take the CPU. */
package dev.headroom.analysis.profile;
