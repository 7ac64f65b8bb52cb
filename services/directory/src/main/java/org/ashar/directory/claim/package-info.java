/** Who says that an organization without an owner is hers. */
@NullMarked
package org.ashar.directory.claim;

import org.jspecify.annotations.NullMarked;
