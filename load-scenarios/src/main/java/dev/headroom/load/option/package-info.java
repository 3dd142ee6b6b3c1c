/**
 * What may be set for a load, as system properties: typed values with defaults and bounds, and one
 * line that says what is allowed where a value is not. Nothing is sent or started here.
 */
package dev.headroom.load.option;
