/** The keys that sign tokens. */
@NullMarked
package org.ashar.identity.key;

import org.jspecify.annotations.NullMarked;
