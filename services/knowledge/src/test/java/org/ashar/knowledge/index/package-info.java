/** Tests of the heart of the same name. */
@NullMarked
package org.ashar.knowledge.index;

import org.jspecify.annotations.NullMarked;
