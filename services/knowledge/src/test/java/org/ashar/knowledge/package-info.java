/** Tests of the public record, as others see it. */
@NullMarked
package org.ashar.knowledge;

import org.jspecify.annotations.NullMarked;
