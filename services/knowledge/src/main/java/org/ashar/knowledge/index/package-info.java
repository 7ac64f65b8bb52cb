/**
 * Keeps the public record in an index on disk, together with how far the topics were read
 * into it.
 */
@NullMarked
package org.ashar.knowledge.index;

import org.jspecify.annotations.NullMarked;
