/** What the heart promises. */
@NullMarked
package org.ashar.identity.grant;

import org.jspecify.annotations.NullMarked;
