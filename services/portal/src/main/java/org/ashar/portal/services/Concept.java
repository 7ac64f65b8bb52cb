package org.ashar.portal.services;

import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/** An entry of a controlled list. */
public record Concept(String scheme, String notation, Text prefLabel, @Nullable String broader, long version) {
}
