/** Tests of the heart of the same name. */
@NullMarked
package org.ashar.knowledge.search;

import org.jspecify.annotations.NullMarked;
