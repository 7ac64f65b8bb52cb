/** Tests of the words. */
@NullMarked
package org.ashar.knowledge.words;

import org.jspecify.annotations.NullMarked;
