/** Who belongs to an organization, as far as its grants say. */
@NullMarked
package org.ashar.identity.membership;

import org.jspecify.annotations.NullMarked;
