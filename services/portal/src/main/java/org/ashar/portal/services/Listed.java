package org.ashar.portal.services;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next cursor of the page after this one, null when it is the last
 */
public record Listed<T>(List<T> items, @Nullable String next) {
}
