/**
 * How fast the public record answers questions, beside bare indexes of the same records.
 */
@NullMarked
package org.ashar.infra.bench.search;

import org.jspecify.annotations.NullMarked;
