/** What the heart promises. */
@NullMarked
package org.ashar.identity.account;

import org.jspecify.annotations.NullMarked;
