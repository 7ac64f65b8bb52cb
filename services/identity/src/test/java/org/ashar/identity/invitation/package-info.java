/** How invitations go. */
@NullMarked
package org.ashar.identity.invitation;

import org.jspecify.annotations.NullMarked;
