/**
 * The load from the side of who asks for it: which phases there are, and how the injectors that
 * share each of them are watched, ended together, and missed where one is lost.
 */
package dev.headroom.cli.injector;
