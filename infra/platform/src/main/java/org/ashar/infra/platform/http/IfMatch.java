package org.ashar.infra.platform.http;

/**
 * The version that the caller has seen (RFC 9110, If-Match); a controller argument, 428
 * when the header is missing.
 */
public record IfMatch(long version) {
}
