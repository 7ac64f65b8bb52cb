/** The service of the public record: found, followed and traced to where it came from. */
@NullMarked
package org.ashar.knowledge;

import org.jspecify.annotations.NullMarked;
