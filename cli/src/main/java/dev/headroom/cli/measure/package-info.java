/**
 * One measurement: a target started, loaded phase by phase, recorded, diagnosed, and torn down
 * again whatever happens.
 */
package dev.headroom.cli.measure;
