package dev.headroom.load.draft;

import java.util.Optional;

/**
 * A request of a draft.
 *
 * @param method of HTTP
 * @param path with places such as {@code {1-500}}
 * @param weight how often it was seen; 1 where nobody counted
 * @param body JSON
 */
public record DraftRequest(String method, String path, long weight, Optional<String> body) {}
