/** Organizations that may have been entered twice, and why one could think so. */
@NullMarked
package org.ashar.directory.duplicate;

import org.jspecify.annotations.NullMarked;
