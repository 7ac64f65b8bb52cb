/** Roles within scopes, held for a time. */
@NullMarked
package org.ashar.identity.grant;

import org.jspecify.annotations.NullMarked;
