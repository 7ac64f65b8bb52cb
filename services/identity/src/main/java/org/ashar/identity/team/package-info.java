/** Who works for an event, as far as its grants say. */
@NullMarked
package org.ashar.identity.team;

import org.jspecify.annotations.NullMarked;
