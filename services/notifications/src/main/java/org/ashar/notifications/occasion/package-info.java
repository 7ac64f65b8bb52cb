/** What happened to a public record that its followers should hear of. */
@NullMarked
package org.ashar.notifications.occasion;

import org.jspecify.annotations.NullMarked;
