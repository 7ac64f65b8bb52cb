/** Tests of the heart of the same name. */
@NullMarked
package org.ashar.knowledge.chain;

import org.jspecify.annotations.NullMarked;
