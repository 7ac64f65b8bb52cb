/** Follows a recommendation from where it was adopted to what became of it. */
@NullMarked
package org.ashar.knowledge.chain;

import org.jspecify.annotations.NullMarked;
