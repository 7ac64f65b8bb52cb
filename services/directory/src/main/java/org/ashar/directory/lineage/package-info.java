/** What organizations came from, and what became of them. */
@NullMarked
package org.ashar.directory.lineage;

import org.jspecify.annotations.NullMarked;
