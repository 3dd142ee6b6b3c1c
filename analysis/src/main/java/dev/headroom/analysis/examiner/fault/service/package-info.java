/** Faults in what a service computes and keeps. */
package dev.headroom.analysis.examiner.fault.service;
