/**
 * An injector in a pod: runs the phases that it is told, each as a process of its own, and hands
 * out what they write as it grows; told and asked through a listener on the pod's loopback.
 */
package dev.headroom.load.pod;
