/** What identity hears from other services or tells them. */
@NullMarked
package org.ashar.identity.messaging;

import org.jspecify.annotations.NullMarked;
