package dev.headroom.load;

/**
 * A request to send.
 *
 * @param kind position of its template in the mix
 * @param path with the ids filled in
 * @param body JSON, empty where the request has none
 */
record DrawnRequest(int kind, String path, String body) {}
