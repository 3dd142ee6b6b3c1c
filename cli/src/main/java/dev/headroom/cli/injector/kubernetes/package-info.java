/**
 * Injectors in a Kubernetes cluster: an Indexed Job a run, whose pods are told each phase and asked
 * for what they write; nothing of it is left behind.
 */
package dev.headroom.cli.injector.kubernetes;
