/**
 * A cluster's API as injectors need it: a Job with what belongs to it, its pods as they are now and
 * what keeps them from running, the way to each of them, and what went wrong in the cluster's
 * words.
 */
package dev.headroom.cli.injector.kubernetes.cluster;
