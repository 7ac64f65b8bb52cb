/**
 * What the public record holds: the last state of everything published, and how it came
 * to it.
 */
@NullMarked
package org.ashar.knowledge.record;

import org.jspecify.annotations.NullMarked;
