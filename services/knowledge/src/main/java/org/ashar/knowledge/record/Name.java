package org.ashar.knowledge.record;

import org.ashar.infra.platform.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * Another name.
 *
 * @param language null where it is not known: it is found in every language then
 */
public record Name(@Nullable Language language, String text) {
}
