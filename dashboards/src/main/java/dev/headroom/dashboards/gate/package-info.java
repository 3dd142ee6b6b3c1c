/** A gate's answer for people, and for the machines that ask it: one file a form. */
package dev.headroom.dashboards.gate;
