/**
 * What lies between the service and its clients: how connections are encrypted, and the box's link
 * where that is narrow. A box of the reference system has no network card of its own, so that its
 * budget is kept here, where all that it sends to clients passes.
 */
package dev.headroom.reference.service.link;
