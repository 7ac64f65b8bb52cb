/** Invitations into organizations, until somebody accepts them. */
@NullMarked
package org.ashar.identity.invitation;

import org.jspecify.annotations.NullMarked;
