/**
 * What the load was and how it was answered: phases and steps of the injector's schedule, and the
 * log of responses in windows of a second.
 */
package dev.headroom.run.load;
