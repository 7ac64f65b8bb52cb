/** Tests of the words. */
@NullMarked
package org.ashar.infra.words;

import org.jspecify.annotations.NullMarked;
