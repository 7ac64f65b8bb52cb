/** Tests of the heart of the same name. */
@NullMarked
package org.ashar.knowledge.chronicle;

import org.jspecify.annotations.NullMarked;
